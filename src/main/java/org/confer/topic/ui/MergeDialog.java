package org.confer.topic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;

/** Asks into which other topic one goes. */
class MergeDialog extends Dialog {

    private static final int REASON = 500;

    MergeDialog(List<TopicListing> others, BiConsumer<TopicId, String> merge) {
        setHeaderTitle(Words.of("topic.merge.ask"));
        ComboBox<TopicListing> into = new ComboBox<>(Words.of("topic.merge.into"));
        into.setItems(others);
        into.setItemLabelGenerator(TopicListing::title);
        into.setWidthFull();
        into.setRequiredIndicatorVisible(true);
        TextField reason = new TextField(Words.of("topic.field.reason"));
        reason.setMaxLength(REASON);
        reason.setWidthFull();
        add(
                new Div(
                        Parts.quiet(
                                Words.of(
                                        others.isEmpty()
                                                ? "topic.merge.none"
                                                : "topic.merge.explained")),
                        into,
                        reason));
        getFooter()
                .add(
                        Parts.button("topic.cancelDialog", click -> close()),
                        Parts.primary(
                                "topic.merge",
                                click -> {
                                    if (into.getValue() == null) {
                                        into.setErrorMessage(Words.of("topic.merge.missing"));
                                        into.setInvalid(true);
                                        into.focus();
                                        return;
                                    }
                                    close();
                                    merge.accept(into.getValue().id(), reason.getValue());
                                }));
    }
}
