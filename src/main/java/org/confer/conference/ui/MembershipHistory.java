package org.confer.conference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.confer.conference.ConferenceCharter;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** Who joined and left a conference, and when; the latest first. */
class MembershipHistory extends Div {

    private record Turn(LocalDate day, String words) {}

    MembershipHistory(ConferenceCharter charter) {
        UnorderedList list = new UnorderedList();
        turns(charter).forEach(turn -> list.add(new ListItem(turn.words())));
        add(Parts.heading("conference.history"), list);
    }

    private static List<Turn> turns(ConferenceCharter charter) {
        return charter.members().stream()
                .flatMap(member -> {
                    String unit = member.unit().name();
                    Turn joined = turn("conference.history.joined", member.since(), unit);
                    LocalDate until = member.until();
                    return until == null
                            ? Stream.of(joined)
                            : Stream.of(joined, turn("conference.history.left", until, unit));
                })
                .sorted(Comparator.comparing(Turn::day).reversed())
                .toList();
    }

    private static Turn turn(String key, LocalDate day, String unit) {
        return new Turn(day, Words.of(key, Words.formats().date(day), unit));
    }
}
