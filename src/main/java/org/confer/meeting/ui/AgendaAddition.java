package org.confer.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.topic.Topics;

/** Adds an accepted topic, or a matter that another module offers, to the agenda. */
class AgendaAddition extends Div {

    private static final int USUAL_MINUTES = 20;

    /** Something that can be put on the agenda. */
    private record Offer(String title, Function<Integer, Outcome<AgendaItemId>> place) {}

    private final Agendas agendas;
    private final Topics topics;
    private final MeetingListing meeting;
    private final ComboBox<Offer> offer = new ComboBox<>(Words.of("meeting.agenda.offer"));
    private final Refusals refusals = new Refusals();
    private final Div line = new Div();
    private final Div nothing = new Div(Parts.quiet(Words.of("meeting.agenda.offer.none")));

    AgendaAddition(Agendas agendas, Topics topics, MeetingListing meeting, Runnable whenAdded) {
        this.agendas = agendas;
        this.topics = topics;
        this.meeting = meeting;
        IntegerField minutes = new IntegerField(Words.of("meeting.agenda.minutes"));
        minutes.setValue(USUAL_MINUTES);
        minutes.setMin(1);
        minutes.addClassName("meeting-minutes");
        offer.setItemLabelGenerator(Offer::title);
        offer.addClassName("meeting-wide");
        addClassName("meeting-tab");
        line.addClassName("part-line");
        line.add(
                offer,
                minutes,
                Parts.primary("meeting.agenda.addThis", click -> add(minutes, whenAdded)));
        refusals.at(
                        offer,
                        "meeting.agenda.offer.missing",
                        "meeting.rule.A_TOPIC_IS_ON_THE_AGENDA_ONCE",
                        "meeting.rule.THE_MATTER_IS_STILL_OPEN",
                        "topic.rule.A_TOPIC_IS_READY_FOR_AN_AGENDA")
                .at(minutes, "meeting.rule.THE_TIME_OF_AN_ITEM_IS_SENSIBLE");
        add(Parts.heading("meeting.agenda.add"), nothing, line, refusals);
        offers();
    }

    private void add(IntegerField minutes, Runnable whenAdded) {
        Offer chosen = offer.getValue();
        if (chosen == null) {
            refusals.show(Message.of("meeting.agenda.offer.missing"));
            return;
        }
        refusals.tell(
                () -> chosen.place().apply(Objects.requireNonNullElse(minutes.getValue(), 0)),
                Message.of("meeting.agenda.added", chosen.title()),
                done -> {
                    whenAdded.run();
                    offers();
                });
    }

    private void offers() {
        List<Offer> offers = new ArrayList<>();
        topics.ready(meeting.conference())
                .forEach(topic ->
                        offers.add(
                                new Offer(
                                        Words.of(
                                                "meeting.agenda.offer.topic",
                                                topic.title(),
                                                topic.proposedBy().name()),
                                        minutes ->
                                                agendas.place(meeting.id(), topic.id(), minutes))));
        agendas.offered(meeting.id())
                .forEach(matter ->
                        offers.add(
                                new Offer(
                                        matter.title(),
                                        minutes ->
                                                agendas.placeMatter(
                                                        meeting.id(), matter.origin(), minutes))));
        offer.setItems(offers);
        line.setVisible(!offers.isEmpty());
        nothing.setVisible(offers.isEmpty());
    }
}
