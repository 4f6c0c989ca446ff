package org.confer.conference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.MemberListing;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** Who joined and left a conference, and when: a line for each day, the latest first. */
class MembershipHistory extends Div {

    private record Turn(LocalDate day, String key, String unit) {}

    MembershipHistory(ConferenceCharter charter) {
        UnorderedList list = new UnorderedList();
        days(charter)
                .forEach((day, turns) ->
                        turns.forEach((key, units) ->
                                list.add(
                                        new ListItem(
                                                Words.of(
                                                        key,
                                                        Words.formats().date(day),
                                                        Words.formats().list(units))))));
        add(Parts.heading("conference.history"), list);
    }

    private static Map<LocalDate, Map<String, List<String>>> days(ConferenceCharter charter) {
        return charter.members().stream()
                .flatMap(MembershipHistory::turns)
                .collect(
                        Collectors.groupingBy(
                                Turn::day,
                                () -> new TreeMap<>(Comparator.reverseOrder()),
                                Collectors.groupingBy(
                                        Turn::key,
                                        TreeMap::new,
                                        Collectors.mapping(Turn::unit, Collectors.toList()))));
    }

    private static Stream<Turn> turns(MemberListing member) {
        String unit = member.unit().name();
        Turn joined = new Turn(member.since(), "conference.history.joined", unit);
        LocalDate until = member.until();
        return until == null
                ? Stream.of(joined)
                : Stream.of(joined, new Turn(until, "conference.history.left", unit));
    }
}
