package org.confer.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.spi.DecisionNote;
import org.confer.shell.Badge;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** A decision with what was frozen when it was taken, and what other modules add to it. */
class DecisionBlock extends Div {

    private final Sitting sitting;
    private final DecisionId id;
    private final List<DecisionNote> notes;
    private @Nullable Object shown;

    DecisionBlock(Sitting sitting, DecisionId id) {
        this.sitting = sitting;
        this.id = id;
        this.notes = sitting.sources().notes();
        addClassName("meeting-decision");
    }

    DecisionId decision() {
        return id;
    }

    void show(DecisionListing decision) {
        List<Object> from =
                List.of(decision, notes.stream().map(one -> one.drawnFrom(decision)).toList());
        if (from.equals(shown)) {
            return;
        }
        shown = from;
        removeAll();
        add(
                Parts.line(
                        new Badge(
                                decision.kind().label(),
                                decision.kind().needsQuorum() ? Badge.Tone.GOOD : Badge.Tone.PLAIN),
                        Parts.quiet(
                                Words.of(
                                        "meeting.decision.facts",
                                        Integer.toString(decision.number()),
                                        decision.quorum().present(),
                                        decision.quorum().units(),
                                        decision.quorum().needed())),
                        Parts.quiet(votes(decision))),
                Parts.text(decision.text()));
        if (!decision.votes().isEmpty()) {
            Span how = Parts.quiet(ballots(decision));
            add(how);
        }
        decision.reservations()
                .forEach(one ->
                        add(
                                Parts.quiet(
                                        Words.of(
                                                "meeting.decision.reservation",
                                                one.unit().name(),
                                                one.text()))));
        if (sitting.running()) {
            add(new DecisionTools(sitting.sources().decisions(), decision, sitting.changed()));
        }
        notes.forEach(note -> add(note.create(decision, sitting.writing())));
    }

    private static String votes(DecisionListing decision) {
        return decision.votes().isEmpty()
                ? Words.of("sitting.consensus")
                : Words.of(
                        "sitting.votes",
                        decision.votes(DecisionListing.Choice.FOR),
                        decision.votes(DecisionListing.Choice.AGAINST),
                        decision.votes(DecisionListing.Choice.ABSTAINS));
    }

    private static String ballots(DecisionListing decision) {
        StringBuilder words = new StringBuilder();
        for (DecisionListing.Choice choice : DecisionListing.Choice.values()) {
            List<String> units =
                    decision.votes().stream()
                            .filter(vote -> vote.choice() == choice)
                            .map(DecisionListing.Vote::unit)
                            .map(Unit::name)
                            .toList();
            if (!units.isEmpty()) {
                words.append(words.isEmpty() ? "" : " · ")
                        .append(Words.of("sitting.ballot", Words.of(choice.label()), units));
            }
        }
        return words.toString();
    }
}
