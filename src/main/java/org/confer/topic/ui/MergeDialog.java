package org.confer.topic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;

/** Asks into which other topic one goes. */
class MergeDialog extends Dialog {

    private static final int REASON = 500;

    /**
     * @param merge into the chosen one, with the reason
     */
    MergeDialog(
            List<TopicListing> others,
            BiFunction<TopicId, String, Outcome<TopicId>> merge,
            Consumer<TopicId> next) {
        setHeaderTitle(Words.of("topic.merge.ask"));
        ComboBox<TopicListing> into = new ComboBox<>(Words.of("topic.merge.into"));
        into.setItems(others);
        into.setItemLabelGenerator(TopicListing::title);
        into.setWidthFull();
        into.setRequiredIndicatorVisible(true);
        TextField reason = new TextField(Words.of("topic.field.reason"));
        reason.setMaxLength(REASON);
        reason.setWidthFull();
        Refusals refusals =
                new Refusals().at(into, "topic.merge.missing").at(reason, "topic.field.reason");
        add(
                new Div(
                        Parts.quiet(
                                Words.of(
                                        others.isEmpty()
                                                ? "topic.merge.none"
                                                : "topic.merge.explained")),
                        into,
                        reason,
                        refusals));
        getFooter()
                .add(
                        Parts.button("topic.cancelDialog", click -> close()),
                        Parts.primary(
                                "topic.merge",
                                click ->
                                        refusals.tell(
                                                () -> merged(into, reason, merge),
                                                Message.of("topic.saved"),
                                                done -> {
                                                    close();
                                                    next.accept(done);
                                                })));
    }

    private static Outcome<TopicId> merged(
            ComboBox<TopicListing> into,
            TextField reason,
            BiFunction<TopicId, String, Outcome<TopicId>> merge) {
        if (into.getValue() == null) {
            throw new InvalidInput(Message.of("topic.merge.missing"));
        }
        return merge.apply(into.getValue().id(), reason.getValue());
    }
}
