package org.confer.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The actions of a meeting as to-dos that a calendar program reads (RFC 5545, 3.6.2). */
final class ActionsCalendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private ActionsCalendar() {}

    static byte[] of(MeetingRecord record, Instant issuedAt) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Confer//Minutes//EN");
        line(text, "METHOD:PUBLISH");
        tasks(record)
                .forEach(task -> {
                    line(text, "BEGIN:VTODO");
                    line(
                            text,
                            "UID:action-" + task.number() + "-conference-" + record.conference());
                    line(text, "DTSTAMP:" + STAMP.format(issuedAt));
                    line(
                            text,
                            "DUE;VALUE=DATE:"
                                    + task.dueOn().format(DateTimeFormatter.BASIC_ISO_DATE));
                    line(text, "SUMMARY:" + escaped(task.text()));
                    line(text, "DESCRIPTION:" + escaped(description(task)));
                    line(text, "STATUS:NEEDS-ACTION");
                    line(text, "END:VTODO");
                });
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<MeetingRecord.Task> tasks(MeetingRecord record) {
        return record.items().stream()
                .flatMap(item -> item.decisions().stream())
                .flatMap(decision -> decision.tasks().stream())
                .toList();
    }

    private static String description(MeetingRecord.Task task) {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(task.lead(), task.responsible(), task.criterion()),
                                task.coOperating().stream())
                        .flatMap(part -> part)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines are folded after 75 octets, never inside a character (RFC 5545, 3.1). */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
