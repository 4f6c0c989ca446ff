package org.confer.topiccall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.Message;
import org.confer.shell.Addresses;
import org.confer.shell.Badge;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.PageLink;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.topiccall.CallAnswer;
import org.confer.topiccall.CallId;
import org.confer.topiccall.CallListing;
import org.confer.topiccall.Standing;
import org.confer.topiccall.TopicCalls;

/** A call for topics: until when, what is wanted, and which unit has answered how. */
@Route("topic-calls/:id")
@RolesAllowed("SEE_MEETINGS")
class CallView extends Page implements BeforeEnterObserver {

    private final TopicCalls calls;

    CallView(TopicCalls calls) {
        this.calls = calls;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), CallId::new));
    }

    private void show(CallId id) {
        CallListing call = calls.find(id);
        title(Words.of("topiccall.one", call.conferenceName()));
        actions(steps(call).toArray(Component[]::new));
        Div cards = new Div();
        cards.addClassName("cards");
        call.answers().forEach(answer -> cards.add(card(call, answer)));
        clear();
        add(
                new Facts()
                        .with(
                                Words.of("topiccall.conference"),
                                new Anchor(
                                        "conferences/" + call.conference(), call.conferenceName()))
                        .with(
                                Words.of("topiccall.openedAt"),
                                Words.formats().dateTime(call.openedAt(), call.zone()))
                        .with(
                                Words.of("topiccall.deadline"),
                                Words.formats().dateTime(call.deadline(), call.zone())),
                Parts.text(call.note()),
                Parts.heading("topiccall.units"),
                cards);
    }

    private List<Component> steps(CallListing call) {
        List<Component> steps = new ArrayList<>();
        if (calls.isAwaitedOfMe(call)) {
            steps.add(
                    new PageLink("topics/new?conference=" + call.conference(), "topiccall.propose")
                            .primary());
            steps.add(
                    Parts.button(
                            "topiccall.nothingToPropose",
                            click ->
                                    Told.of(
                                            () -> calls.nothingToPropose(call.id()),
                                            Message.of("topiccall.noted"),
                                            this::show)));
        }
        if (calls.isMine(call) && !call.missing().isEmpty()) {
            steps.add(
                    Parts.button(
                            "topiccall.remind",
                            click ->
                                    Told.of(
                                            () -> calls.remind(call.id()),
                                            Message.of("topiccall.remindedAll"),
                                            this::show)));
        }
        return steps;
    }

    private static Component card(CallListing call, CallAnswer answer) {
        Span unit = new Span(answer.unit().name());
        unit.addClassName("part-name");
        Standing standing = answer.standing(call.deadline());
        Div card =
                Parts.card(
                        Parts.line(
                                unit,
                                new Badge(
                                        standing.label(),
                                        switch (standing) {
                                            case IN_TIME -> Badge.Tone.GOOD;
                                            case LATE -> Badge.Tone.WARN;
                                            case NOTHING -> Badge.Tone.PLAIN;
                                            case MISSING -> Badge.Tone.BAD;
                                        })));
        if (answer.topics() > 0) {
            Instant first = Objects.requireNonNull(answer.firstAt());
            card.add(
                    Parts.quiet(
                            Words.of(
                                    "topiccall.handedIn",
                                    answer.topics(),
                                    Words.formats().dateTime(first, call.zone()))));
        }
        return card;
    }
}
