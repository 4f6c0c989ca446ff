package org.confer.calendarfile.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.Frequency;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Every repeating event of real calendars takes place on the days on which biweekly, which shares
 * no code with our reader, says that it does, in the first thousand days of twenty years. Where the
 * two differ, it is listed why ours is meant. Hours are not compared: biweekly does not keep to
 * zones that a file defines itself.
 */
@EnabledIfEnvironmentVariable(named = "CONFER_ICS_CORPUS", matches = ".+")
class RecurrenceBesideBiweeklyTest {

    private static final Path CORPUS =
            Path.of(System.getenv().getOrDefault("CONFER_ICS_CORPUS", ".")).resolve("valid");

    /** In which biweekly reads times without a zone. */
    private static final ZoneId ZONE = ZoneId.systemDefault();

    private static final LocalDate FROM = LocalDate.of(2005, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 12, 31);
    private static final int DAYS = 1_000;

    /** Nobody is busy anew each minute: our reader reports such rules and takes the first one. */
    private static final Set<Frequency> NOT_EXPANDED =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY);

    private static final Map<String, String> OURS_IS_MEANT =
            Map.ofEntries(
                    Map.entry(
                            "ical.net/src__Ical.Net.CoreUnitTests__Calendars__Recurrence__Hourly1.ics",
                            "every hour for ever: after 10,000 times our reader stops and reports it"),
                    Map.entry(
                            "ccs-calendarserver/twistedcaldav__test__data__2445AllExamples.ics",
                            "every 20 minutes for ever: after 10,000 times our reader stops and reports it"),
                    Map.entry(
                            "ical.net/src__Ical.Net.CoreUnitTests__Calendars__Recurrence__DailyByHourMinute1.ics",
                            "every 20 minutes for ever: after 10,000 times our reader stops and reports it"),
                    Map.entry(
                            "ical.js/samples__google_birthday.ics",
                            "RDATE:20131210Z is neither a date nor a time (RFC 5545 3.8.5.2); it is reported"),
                    Map.entry(
                            "ical.js/samples__rdate_exdate.ics",
                            "EXDATE gives a day for a timed event, against RFC 5545 3.8.5.1; the day is taken out, as it is meant"),
                    Map.entry(
                            "ical.net/src__Ical.Net.CoreUnitTests__Calendars__Recurrence__YearlyByWeekNo2.ics",
                            "BYWEEKNO without BYDAY: the weekday is that of DTSTART (RFC 5545 3.3.10, last paragraphs)"),
                    Map.entry(
                            "ical.net/src__Ical.Net.CoreUnitTests__Calendars__Recurrence__YearlyByWeekNo3.ics",
                            "BYWEEKNO without BYDAY: the weekday is that of DTSTART (RFC 5545 3.3.10, last paragraphs)"),
                    Map.entry(
                            "ical.net/src__Ical.Net.CoreUnitTests__Calendars__Recurrence__YearlyByWeekNo5.ics",
                            "week 1 may begin in December (RFC 5545 3.3.10, BYWEEKNO; ISO 8601)"),
                    Map.entry(
                            "node-ical/test__fixtures__non-utc-until-ny.ics",
                            "UNTIL without a zone, against RFC 5545 3.3.10, is meant in the event's zone"),
                    Map.entry(
                            "py-icalendar/src__icalendar__tests__calendars__period_with_timezone.ics",
                            "RDATE may give periods (RFC 5545 3.8.5.2)"),
                    Map.entry(
                            "py-icalendar/src__icalendar__tests__calendars__rfc_7529.ics",
                            "RSCALE (RFC 7529) is not expanded but reported; biweekly reads over it"));

    @Test
    void bothSayTheSameDaysOrTheStandardSaysWhyNot() throws Exception {
        Set<String> different = new TreeSet<>();
        int compared = 0;
        List<Path> files;
        try (var walk = Files.walk(CORPUS)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Map<String, CalendarEvent> ours = repeatingOnce(file);
            for (VEvent theirs : repeating(file)) {
                CalendarEvent event = ours.get(theirs.getUid().getValue());
                if (event != null) {
                    compared++;
                    if (!agree(event, theirs)) {
                        different.add(CORPUS.relativize(file).toString());
                    }
                }
            }
        }
        assertThat(compared).as("repeating events").isGreaterThan(2_000);
        assertThat(different).isEqualTo(new TreeSet<>(OURS_IS_MEANT.keySet()));
    }

    /** By UID, without those of which the file changes single instances. */
    private static Map<String, CalendarEvent> repeatingOnce(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return CalendarReader.installed()
                    .read(stream, new CalendarReading(ZONE, FROM, UNTIL))
                    .events()
                    .stream()
                    .filter(event -> event.uid() != null)
                    .collect(Collectors.groupingBy(event -> String.valueOf(event.uid())))
                    .values()
                    .stream()
                    .filter(same -> same.size() == 1 && same.getFirst().movedFrom() == null)
                    .map(List::getFirst)
                    .collect(
                            Collectors.toMap(event -> String.valueOf(event.uid()), event -> event));
        } catch (InvalidInput refused) {
            // SharedCorpusTest counts these
            return Map.of();
        }
    }

    private static List<VEvent> repeating(Path file) throws IOException {
        return Biweekly.parse(file.toFile()).all().stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(event ->
                        event.getUid() != null
                                && event.getDateStart() != null
                                && event.getRecurrenceRule() != null
                                && event.getRecurrenceRule().getValue() != null
                                && !NOT_EXPANDED.contains(
                                        event.getRecurrenceRule().getValue().getFrequency()))
                .toList();
    }

    private static boolean agree(CalendarEvent ours, VEvent theirs) {
        TimeZone zone =
                ours.span() instanceof EventSpan.Hours hours
                        ? TimeZone.getTimeZone(hours.zone())
                        : TimeZone.getDefault();
        List<LocalDate> mine =
                ours.occurrences().stream()
                        .map(EventSpan::firstDay)
                        .distinct()
                        .limit(DAYS)
                        .toList();
        try {
            return mine.equals(days(theirs, zone));
        } catch (AssertionError biweeklyGaveUp) {
            return false;
        }
    }

    private static List<LocalDate> days(VEvent event, TimeZone zone) {
        DateIterator dates = event.getDateIterator(zone);
        dates.advanceTo(Date.from(FROM.atStartOfDay(zone.toZoneId()).toInstant()));
        Set<LocalDate> days = new LinkedHashSet<>();
        while (dates.hasNext() && days.size() < DAYS) {
            LocalDate day = LocalDate.ofInstant(dates.next().toInstant(), zone.toZoneId());
            if (!day.isBefore(UNTIL)) {
                break;
            }
            if (!day.isBefore(FROM)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }
}
