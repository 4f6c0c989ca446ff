package org.confer.shell;

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
import java.util.function.BiFunction;
import org.confer.kernel.InvalidInput;

/**
 * Files chosen in a form and held until the form is handed in. A file that is refused is refused at
 * once, in words, and the others stay.
 *
 * @param <T> what a file becomes once it was looked into
 */
public final class FilePicker<T> extends Div {

    private record Picked<T>(String name, T file) {}

    private final BiFunction<String, byte[], T> check;
    private final int most;
    private final List<Picked<T>> picked = new ArrayList<>();
    private final Div refusal = new Div();
    private final UnorderedList names = new UnorderedList();
    private final Upload upload;

    /**
     * @param most files at once
     * @param largest bytes of one file
     * @param endings with a dot
     * @param check makes of name and content what the form hands in; may throw {@link InvalidInput}
     */
    public FilePicker(
            String label,
            int most,
            int largest,
            List<String> endings,
            BiFunction<String, byte[], T> check) {
        this.check = check;
        this.most = most;
        addClassName("file-picker");
        refusal.addClassName("refusals");
        refusal.getElement().setAttribute("role", "alert");
        names.addClassName("file-picker-names");
        upload =
                new Upload(
                        UploadHandler.inMemory((meta, content) -> take(meta.fileName(), content)));
        upload.setAcceptedFileExtensions(endings.toArray(String[]::new));
        upload.setMaxFileSize(largest);
        Button choose = new Button(Words.of("shell.files.choose"));
        choose.setAriaLabel(label + ": " + Words.of("shell.files.choose"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.of("shell.files.drop")));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(
                                                Words.of("shell.files.tooLarge", largest >> 20))
                                        .setIncorrectFileType(
                                                Words.of(
                                                        "shell.files.wrongKind",
                                                        String.join(" ", endings)))));
        upload.addFileRejectedListener(event -> refusal.setText(event.getErrorMessage()));
        Span heading = new Span(label);
        heading.addClassName("file-picker-label");
        add(heading, names, upload, refusal);
    }

    /** In the order in which they were chosen. */
    public List<T> files() {
        return picked.stream().map(Picked::file).toList();
    }

    private void take(String name, byte[] content) {
        refusal.setText("");
        upload.clearFileList();
        if (picked.size() == most) {
            refusal.setText(Words.of("shell.files.most", most));
            return;
        }
        try {
            picked.add(new Picked<>(name, check.apply(name, content)));
        } catch (InvalidInput refused) {
            refusal.setText(Words.of(refused.reason()));
        }
        show();
    }

    private void show() {
        names.removeAll();
        for (Picked<T> one : picked) {
            Button away =
                    new Button(
                            Words.of("shell.files.leaveOut"),
                            click -> {
                                picked.remove(one);
                                show();
                            });
            away.setAriaLabel(Words.of("shell.files.leaveOutNamed", one.name()));
            names.add(new ListItem(new Span(one.name()), away));
        }
    }
}
