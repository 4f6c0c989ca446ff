package org.confer.planimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Where a plan file is handed over. */
class UploadPanel extends Div {

    /** As the sheet reader: the largest plan file an agency may send. */
    private static final int LARGEST = 64 << 20;

    private static final int MEGABYTE = 1 << 20;

    /** Takes the file that was handed over. */
    interface Taker {
        void take(File file, String name, @Nullable DepartmentListing agency);
    }

    private final Div refusal = new Div();
    private final ComboBox<DepartmentListing> agency = new ComboBox<>();

    /**
     * @param fault why the last file was not taken
     */
    UploadPanel(
            boolean forOthers,
            List<DepartmentListing> departments,
            Optional<Message> fault,
            Taker taker) {
        addClassNames("card", "planimport-upload");
        add(new Paragraph(Words.of("planimport.upload.explained")));
        if (forOthers) {
            agency.setLabel(Words.of("planimport.upload.agency"));
            agency.setHelperText(Words.of("planimport.upload.agency.hint"));
            agency.setItems(departments);
            agency.setItemLabelGenerator(DepartmentListing::shortName);
            agency.setClearButtonVisible(true);
            add(agency);
        }
        TemporaryFileUploadHandler handler =
                UploadHandler.toTempFile((metadata, file) ->
                        taker.take(file, metadata.fileName(), agency.getValue()));
        Upload upload = new Upload(handler);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx", ".ics");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(Words.of("planimport.upload.choose")));
        upload.setDropLabel(new Span(Words.of("planimport.upload.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> {
            Message reason = Message.of("planimport.upload.rejected", event.getErrorMessage());
            refusal.removeAll();
            refusal.add(PlanImportView.refusal(reason));
        });
        fault.ifPresent(reason -> refusal.add(PlanImportView.refusal(reason)));
        add(upload, refusal);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setFileIsTooBig(Words.of("planimport.upload.tooBig", LARGEST / MEGABYTE))
                        .setIncorrectFileType(Words.of("planimport.upload.wrongType"))
                        .setTooManyFiles(Words.of("planimport.upload.oneOnly")));
        return words;
    }
}
