package org.confer.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.nomination.NewNominee;
import org.confer.nomination.NominationConflict;
import org.confer.nomination.Nominations;
import org.confer.nomination.NomineeFile;
import org.confer.nomination.OfficialNumber;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.training.PlanId;

/**
 * Sends people, one by hand or many by a file. Official numbers stay in memory for as long as this
 * takes: a file is not written to disk, and the field is emptied.
 */
class NominatingForm extends Div {

    private static final int FAULTS_SHOWN = 20;

    private final Nominations nominations;
    private final PlanId plan;
    private final Runnable done;
    private final TextField name = new TextField(Words.of("nomination.name"));
    private final TextField number = new TextField(Words.of("nomination.number"));
    private final TextField post = new TextField(Words.of("nomination.post"));
    private final Refusals refusals =
            new Refusals().at(name, "nomination.name").at(post, "nomination.post");
    private final Div faults = new Div();

    NominatingForm(Nominations nominations, PlanId plan, Runnable done) {
        this.nominations = nominations;
        this.plan = plan;
        this.done = done;
        addClassNames("card", "part-card");
        name.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        number.setAutocomplete(Autocomplete.OFF);
        number.setHelperText(Words.of("nomination.number.help"));
        faults.addClassName("nomination-faults");
        faults.getElement().setAttribute("role", "alert");
        add(
                Parts.line(name, number, post, Parts.button("nomination.send", click -> sendOne())),
                refusals,
                upload(),
                faults);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> sendFile(bytes)));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(NomineeFile.LARGEST);
        upload.setUploadButton(new Button(Words.of("nomination.file.choose")));
        upload.setDropLabel(new Span(Words.of("nomination.file.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setFileIsTooBig(
                                Words.of("nomination.file.tooLarge", NomineeFile.LARGEST >> 20))
                        .setIncorrectFileType(Words.of("nomination.file.wrongType")));
        upload.setI18n(words);
        upload.addFileRejectedListener(event -> tell(event.getErrorMessage(), List.of()));
        return upload;
    }

    private void sendOne() {
        faults.removeAll();
        refusals.forget();
        try {
            NewNominee person =
                    new NewNominee(name.getValue(), refusalsAt(number.getValue()), post.getValue());
            send(List.of(person));
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }

    private OfficialNumber refusalsAt(String typed) {
        number.setInvalid(false);
        try {
            return OfficialNumber.of(typed);
        } catch (InvalidInput wrong) {
            number.setErrorMessage(Words.of(wrong.reason()));
            number.setInvalid(true);
            number.focus();
            throw new InvalidInput(Message.of("nomination.number.see"));
        }
    }

    private void sendFile(byte[] table) {
        faults.removeAll();
        try {
            NomineeFile file = NomineeFile.read(table);
            if (file.faults().isEmpty()) {
                send(file.people());
            } else {
                tell(Words.of("nomination.file.faults", file.faults().size()), file.faults());
            }
        } catch (InvalidInput wrong) {
            tell(Words.of(wrong.reason()), List.of());
        }
    }

    private void tell(String words, List<Message> lines) {
        faults.removeAll();
        faults.add(new Span(words));
        UnorderedList list = new UnorderedList();
        lines.stream().limit(FAULTS_SHOWN).forEach(line -> list.add(new ListItem(Words.of(line))));
        if (!lines.isEmpty()) {
            faults.add(list);
        }
    }

    /** Asks first if something is to be minded. */
    private void send(List<NewNominee> people) {
        List<List<NominationConflict>> conflicts = nominations.check(plan, people);
        if (conflicts.stream().allMatch(List::isEmpty)) {
            store(people);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("nomination-list");
        for (int place = 0; place < people.size(); place++) {
            if (!conflicts.get(place).isEmpty()) {
                list.add(
                        new ListItem(
                                new Span(people.get(place).name()),
                                new ConflictList(conflicts.get(place))));
            }
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Words.of("nomination.anyway.ask"));
        dialog.setText(list);
        dialog.setConfirmText(Words.of("nomination.anyway"));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("shell.cancel"));
        dialog.addConfirmListener(event -> store(people));
        dialog.open();
    }

    private void store(List<NewNominee> people) {
        refusals.tell(
                () -> nominations.nominate(plan, people),
                Message.of("nomination.send.done", people.size()),
                sent -> {
                    name.clear();
                    number.clear();
                    post.clear();
                    done.run();
                });
    }
}
