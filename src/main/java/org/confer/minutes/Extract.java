package org.confer.minutes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.confer.kernel.Messages;
import org.confer.shell.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What issued minutes hold that concerns one unit: decisions that give it something to do, that it
 * has reservations about or that name it, each with the unit's own actions.
 *
 * @param record as it was when the minutes were issued
 * @param passages what was printed under each key, by language
 */
record Extract(MeetingRecord record, Map<Locale, Map<String, String>> passages) {

    /**
     * @param content as it was kept when the minutes were issued
     */
    static Extract read(JsonMapper json, String content) {
        JsonNode all = json.readTree(content);
        Map<Locale, Map<String, String>> passages = new HashMap<>();
        for (Locale language : Languages.ALL) {
            Map<String, String> printed = new LinkedHashMap<>();
            all.path("text")
                    .path(language.getLanguage())
                    .path("passages")
                    .properties()
                    .forEach(one -> printed.put(one.getKey(), one.getValue().asString()));
            passages.put(language, printed);
        }
        return new Extract(json.treeToValue(all.path("record"), MeetingRecord.class), passages);
    }

    /** Units of which there is an extract, by name. */
    List<String> units() {
        return Stream.concat(
                        record.seats().stream().map(MeetingRecord.Seat::unit),
                        decisions()
                                .flatMap(decision -> decision.tasks().stream())
                                .flatMap(MeetingRecord.Task::units))
                .distinct()
                .filter(unit -> !of(unit).items().isEmpty())
                .sorted()
                .toList();
    }

    Composer composer(Messages messages, Locale language, String unit) {
        Map<String, Rewording> words = new HashMap<>();
        passages.getOrDefault(language, Map.of())
                .forEach((key, text) -> words.put(key, new Rewording(key, text, text)));
        return new Composer(messages, language, of(unit), words, null);
    }

    private MeetingRecord of(String unit) {
        return record.with(
                record.items().stream()
                        .filter(item -> !item.confidential())
                        .map(item ->
                                item.with(
                                        item.decisions().stream()
                                                .filter(decision -> concerns(decision, unit))
                                                .map(decision -> decision.ofUnit(unit))
                                                .toList()))
                        .filter(item -> !item.decisions().isEmpty())
                        .toList());
    }

    private boolean concerns(MeetingRecord.Decision decision, String unit) {
        return decision.tasks().stream().anyMatch(task -> task.isOf(unit))
                || decision.reservations().stream().anyMatch(one -> one.unit().equals(unit))
                || decision.text().contains(unit)
                || passages.values().stream()
                        .anyMatch(printed ->
                                printed.getOrDefault("decision-" + decision.id(), "")
                                        .contains(unit));
    }

    private Stream<MeetingRecord.Decision> decisions() {
        return record.items().stream().flatMap(item -> item.decisions().stream());
    }
}
