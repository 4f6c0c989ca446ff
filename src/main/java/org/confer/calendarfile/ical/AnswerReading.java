package org.confer.calendarfile.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarAnswer.Attendee;
import org.confer.calendarfile.CalendarAnswer.Kind;
import org.confer.calendarfile.CalendarAnswer.Status;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Reads the first event of a message as an answer; strangers write such messages. */
final class AnswerReading {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_ATTENDEES = 20;
    private static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_WORD = 300;

    private final byte[] message;
    private final ZoneId zone;
    private final List<Attendee> attendees = new ArrayList<>();
    private Kind kind = Kind.OTHER;
    private String uid = "";
    private int sequence;
    private @Nullable Instant stampedAt;
    private String organizer = "";
    private String comment = "";
    private boolean found;

    AnswerReading(byte[] message, ZoneId zone) {
        this.message = message;
        this.zone = zone;
    }

    CalendarAnswer read() {
        ContentLines lines = new ContentLines(message, new Problems());
        int depth = 0;
        boolean inEvent = false;
        boolean done = false;
        for (int i = 0; i < MOST_LINES && !done; i++) {
            ContentLine line = lines.next();
            if (line == null) {
                break;
            }
            if (line.is("BEGIN")) {
                depth++;
                inEvent = depth == 2 && line.value().strip().equalsIgnoreCase("VEVENT");
                found |= inEvent;
            } else if (line.is("END")) {
                done = depth == 2 && inEvent;
                depth--;
                inEvent = depth == 2 && found;
            } else if (depth == 1 && line.is("METHOD")) {
                kind = kind(line.value().strip().toUpperCase(Locale.ROOT));
            } else if (inEvent) {
                take(line);
            }
        }
        if (!found) {
            throw new InvalidInput(Message.of("calendarfile.noEvent"));
        }
        return new CalendarAnswer(
                kind,
                uid,
                sequence,
                stampedAt,
                attendees,
                organizer,
                comment,
                kind == Kind.COUNTER ? proposed() : null);
    }

    private void take(ContentLine line) {
        switch (line.name()) {
            case "UID" -> uid = word(line.text());
            case "SEQUENCE" -> sequence = number(line.value());
            case "DTSTAMP" -> stampedAt = stamp(line.value());
            case "ORGANIZER" -> organizer = address(line.value());
            case "COMMENT" -> comment = shortened(line.text().strip(), LONGEST_COMMENT);
            case "ATTENDEE" -> {
                if (attendees.size() < MOST_ATTENDEES) {
                    String to = line.parameter("DELEGATED-TO");
                    attendees.add(
                            new Attendee(
                                    address(line.value()),
                                    status(line.parameter("PARTSTAT")),
                                    to == null ? "" : address(to)));
                }
            }
            default -> {
                // means nothing in an answer
            }
        }
    }

    private EventSpan.@Nullable Hours proposed() {
        LocalDate today =
                stampedAt == null
                        ? LocalDate.EPOCH
                        : LocalDate.ofInstant(stampedAt, ZoneOffset.UTC);
        try {
            return new IcalReader()
                            .read(
                                    new ByteArrayInputStream(message),
                                    new CalendarReading(
                                            zone, today.minusYears(1), today.plusYears(5)))
                            .events()
                            .stream()
                            .map(CalendarEvent::span)
                            .filter(EventSpan.Hours.class::isInstance)
                            .map(EventSpan.Hours.class::cast)
                            .filter(span -> span.end().isAfter(span.start()))
                            .findFirst()
                            .orElse(null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Kind kind(String method) {
        return switch (method) {
            case "REPLY" -> Kind.REPLY;
            case "COUNTER" -> Kind.COUNTER;
            default -> Kind.OTHER;
        };
    }

    private static Status status(@Nullable String told) {
        return switch (told == null ? "" : told.strip().toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Status.ACCEPTED;
            case "TENTATIVE" -> Status.TENTATIVE;
            case "DECLINED" -> Status.DECLINED;
            case "DELEGATED" -> Status.DELEGATED;
            default -> Status.NEEDS_ACTION;
        };
    }

    private static int number(String told) {
        try {
            return Math.max(0, Integer.parseInt(told.strip()));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** DTSTAMP is in UTC (section 3.8.7.2). */
    private static @Nullable Instant stamp(String told) {
        try {
            return ValueSyntax.dateOrTime(told.strip()).local().toInstant(ZoneOffset.UTC);
        } catch (InvalidInput unreadable) {
            return null;
        }
    }

    private static String address(String told) {
        String plain = told.strip().toLowerCase(Locale.ROOT);
        return word(plain.startsWith("mailto:") ? plain.substring(7).strip() : plain);
    }

    private static String word(String told) {
        return shortened(told.strip().replaceAll("\\p{Cntrl}", ""), LONGEST_WORD);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
