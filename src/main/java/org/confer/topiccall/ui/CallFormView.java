package org.confer.topiccall.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.shell.MomentField;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.topiccall.NewCall;
import org.confer.topiccall.TopicCalls;

/** Opens a call for topics. */
@Route("topic-calls/new")
@RolesAllowed("CONVENE")
class CallFormView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final TopicCalls calls;
    private final CurrentUser user;
    private final ComboBox<ConferenceListing> conference =
            new ComboBox<>(Words.of("topiccall.conference"));
    private final MomentField deadline = new MomentField(Words.of("topiccall.deadline"));
    private final TextArea note = new TextArea(Words.of("topiccall.field.note"));
    private final Refusals refusals =
            new Refusals()
                    .at(conference, "topiccall.conference.missing")
                    .at(
                            deadline,
                            "topiccall.deadline.missing",
                            "topiccall.rule.theDeadlineLiesAhead")
                    .at(note, "topiccall.field.note");

    CallFormView(Conferences conferences, TopicCalls calls, CurrentUser user) {
        this.conferences = conferences;
        this.calls = calls;
        this.user = user;
        title(Words.of("topiccall.open"));
        conference.setItemLabelGenerator(ConferenceListing::name);
        conference.setRequiredIndicatorVisible(true);
        note.setHelperText(Words.of("topiccall.note.help"));
        FormLayout form = new FormLayout(conference, deadline, note);
        form.setColspan(note, 2);
        add(
                form,
                refusals,
                Parts.line(
                        Parts.primary("topiccall.open", click -> open()),
                        new Anchor("conferences", Words.of("topiccall.cancel"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ConferenceListing> led =
                conferences.arrangedByMe().stream()
                        .filter(one -> user.worksFor(one.lead().id()))
                        .toList();
        conference.setItems(led);
        String asked =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("conference")
                        .orElse("");
        led.stream()
                .filter(one -> asked.isEmpty() || one.id().toString().equals(asked))
                .findFirst()
                .ifPresent(conference::setValue);
    }

    private void open() {
        refusals.tell(
                () -> {
                    ConferenceListing chosen = conference.getValue();
                    if (chosen == null) {
                        throw new InvalidInput(Message.of("topiccall.conference.missing"));
                    }
                    if (deadline.getValue() == null) {
                        throw new InvalidInput(Message.of("topiccall.deadline.missing"));
                    }
                    return calls.open(
                            chosen.id(),
                            new NewCall(
                                    deadline.getValue().atZone(chosen.zone()).toInstant(),
                                    note.getValue()));
                },
                Message.of("topiccall.isOpen"),
                id -> UI.getCurrent().navigate("topic-calls/" + id));
    }
}
