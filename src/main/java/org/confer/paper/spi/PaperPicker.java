package org.confer.paper.spi;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperKind;
import org.confer.shell.Words;

/**
 * Papers chosen in a form and held until the form is handed in. What is refused is refused at once,
 * in words, and the others stay.
 */
public final class PaperPicker extends Div {

    private final int most;
    private final List<NewPaper> picked = new ArrayList<>();
    private final Div refusal = new Div();
    private final UnorderedList names = new UnorderedList();
    private final Upload upload;

    /**
     * @param most files at once
     */
    public PaperPicker(String label, int most) {
        this.most = most;
        addClassName("paper-picker");
        refusal.addClassName("refusals");
        refusal.getElement().setAttribute("role", "alert");
        names.addClassName("paper-picker-names");
        upload =
                new Upload(
                        UploadHandler.inMemory((meta, content) -> take(meta.fileName(), content)));
        upload.setAcceptedFileExtensions(PaperKind.allEndings().toArray(String[]::new));
        upload.setMaxFileSize(NewPaper.LARGEST);
        Button choose = new Button(Words.of("paper.picker.choose"));
        choose.setAriaLabel(label + ": " + Words.of("paper.picker.choose"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.of("paper.picker.drop")));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(
                                                Words.of(
                                                        "paper.picker.tooLarge",
                                                        NewPaper.LARGEST >> 20))
                                        .setIncorrectFileType(
                                                Words.of(
                                                        "paper.picker.wrongKind",
                                                        String.join(
                                                                " ", PaperKind.allEndings())))));
        upload.addFileRejectedListener(event -> refusal.setText(event.getErrorMessage()));
        Span heading = new Span(label);
        heading.addClassName("paper-picker-label");
        add(heading, names, upload, refusal);
    }

    /** In the order in which they were chosen. */
    public List<NewPaper> papers() {
        return List.copyOf(picked);
    }

    private void take(String name, byte[] content) {
        refusal.setText("");
        upload.clearFileList();
        if (picked.size() == most) {
            refusal.setText(Words.of("paper.picker.most", most));
            return;
        }
        try {
            picked.add(new NewPaper(name, content));
        } catch (InvalidInput refused) {
            refusal.setText(Words.of(refused.reason()));
        }
        show();
    }

    private void show() {
        names.removeAll();
        for (NewPaper one : picked) {
            Button away =
                    new Button(
                            Words.of("paper.picker.leaveOut"),
                            click -> {
                                picked.remove(one);
                                show();
                            });
            away.setAriaLabel(Words.of("paper.picker.leaveOutNamed", one.name()));
            names.add(new ListItem(new Span(one.name()), away));
        }
    }
}
