package org.confer.trainingcalendar;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.organisation.Departments;
import org.confer.planfile.Receipt;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;
import org.confer.training.PlanListing;
import org.confer.training.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merged training calendar: every plan that takes place and that one may see, each once: of all
 * agencies that share a conference with one's own, and of higher levels what reaches one's people.
 */
@Service
@Transactional(readOnly = true)
public class TrainingCalendar {

    /** A month of a province has some thousands; more than this nobody reads on a page. */
    private static final int MOST = 5_000;

    /** A file may be longer than a page; a million plans are no calendar any more. */
    private static final int MOST_IN_A_FILE = 200_000;

    private final TrainingCalendarStore store;
    private final Departments departments;
    private final Messages messages;
    private final CurrentUser user;
    private final Circles circles;
    private final Clock clock;

    TrainingCalendar(
            TrainingCalendarStore store,
            Departments departments,
            Messages messages,
            CurrentUser user,
            Circles circles,
            Clock clock) {
        this.store = store;
        this.departments = departments;
        this.messages = messages;
        this.user = user;
        this.circles = circles;
        this.clock = clock;
    }

    /**
     * The plans that touch these days, by first day; plans whose days are known only vaguely too.
     *
     * @throws NotPermitted if one may not see the plans of the agency asked for
     */
    @Requires(Permission.SEE_PLANS)
    public List<PlanListing> between(LocalDate first, LocalDate last, CalendarFilter filter) {
        return store.touching(first, last, filter, sight(filter), MOST);
    }

    /**
     * A year at a glance: how many trainings begin in each month, and the audiences that are
     * trained most often, the most burdened first.
     *
     * @param most audiences; 1 to 100
     * @throws NotPermitted if one may not see the plans of the agency asked for
     */
    @Requires(Permission.SEE_PLANS)
    public TrainingYear year(int year, CalendarFilter filter, int most) {
        return store.year(year, filter, sight(filter), Math.clamp(most, 1, 100));
    }

    /**
     * A calendar file of the plans in these days whose days are known; a weekly course has an event
     * for each class day.
     *
     * @throws NotPermitted if one may not see the plans of the agency asked for
     */
    @Requires(Permission.SEE_PLANS)
    public byte[] file(LocalDate first, LocalDate last, CalendarFilter filter) {
        List<PublishedCalendar.Entry> events = new ArrayList<>();
        Instant now = clock.instant();
        for (PlanListing plan : all(first, last, filter)) {
            int part = 0;
            for (EventSpan span : spans(plan).toList()) {
                events.add(event(plan, ++part, span, now));
            }
        }
        return CalendarWriter.installed()
                .write(
                        new PublishedCalendar(
                                messages.text(
                                        "trainingcalendar.fileName",
                                        user.locale(),
                                        Integer.toString(first.getYear())),
                                events));
    }

    /**
     * The same as a table, as CSV.
     *
     * @throws NotPermitted if one may not see the plans of the agency asked for
     */
    @Requires(Permission.SEE_PLANS)
    public byte[] csv(LocalDate first, LocalDate last, CalendarFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(SheetWriter.csv(out), all(first, last, filter));
        return out.toByteArray();
    }

    /**
     * The same as a table, as XLSX.
     *
     * @throws NotPermitted if one may not see the plans of the agency asked for
     */
    @Requires(Permission.SEE_PLANS)
    public byte[] xlsx(LocalDate first, LocalDate last, CalendarFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(SheetWriter.xlsx(out, Integer.toString(first.getYear())), all(first, last, filter));
        return out.toByteArray();
    }

    private List<PlanListing> all(LocalDate first, LocalDate last, CalendarFilter filter) {
        return store.touching(first, last, filter, sight(filter), MOST_IN_A_FILE);
    }

    private void write(SheetWriter writer, List<PlanListing> plans) {
        Locale language = user.locale();
        try (writer) {
            writer.row(
                    messages.text("planfile.columnRole.TITLE", language),
                    messages.text("planfile.columnRole.AGENCY", language),
                    messages.text("planfile.columnRole.AUDIENCE", language),
                    messages.text("planfile.columnRole.START", language),
                    messages.text("planfile.columnRole.END", language),
                    messages.text("planfile.columnRole.HEADCOUNT", language),
                    messages.text("planfile.columnRole.BUDGET", language),
                    messages.text("planfile.columnRole.VENUE", language),
                    messages.text("training.plans.status", language),
                    "Confer");
            for (PlanListing plan : plans) {
                List<Cell> cells = new ArrayList<>(cells(plan, language));
                cells.add(Receipt.of(plan.id().value(), cells));
                writer.row(cells);
            }
        }
    }

    private List<Cell> cells(PlanListing plan, Locale language) {
        LocalDate start = plan.dates().start();
        LocalDate end = plan.dates().end();
        return List.of(
                Cell.of(
                        plan.cohort() == null
                                ? plan.title()
                                : messages.text(
                                        "training.words.cohort",
                                        language,
                                        plan.title(),
                                        plan.cohort())),
                Cell.of(plan.agency()),
                Cell.of(plan.audience()),
                start == null ? Cell.BLANK : Cell.of(start),
                end == null ? Cell.BLANK : Cell.of(end),
                plan.people() == null ? Cell.BLANK : Cell.of(plan.people()),
                plan.budget() == null ? Cell.BLANK : Cell.of(plan.budget().value()),
                Cell.of(plan.venue()),
                Cell.of(messages.text(plan.status().label(), language)));
    }

    private Sight sight(CalendarFilter filter) {
        Sight sight = Sight.of(user, circles, departments);
        if (filter.agency() != null) {
            sight.require(filter.agency());
        }
        return sight;
    }

    private static Stream<EventSpan> spans(PlanListing plan) {
        LocalDate start = plan.dates().start();
        LocalDate end = plan.dates().end();
        return switch (plan.dates().precision()) {
            case DAY ->
                    start == null || end == null
                            ? Stream.of()
                            : Stream.of(new EventSpan.Days(start, end));
            case WEEKLY ->
                    plan.dates().occurrences().stream().map(day -> new EventSpan.Days(day, day));
            default -> Stream.of();
        };
    }

    private PublishedCalendar.Event event(PlanListing plan, int part, EventSpan span, Instant now) {
        Locale language = user.locale();
        return new PublishedCalendar.Event(
                "plan-" + plan.id() + "-" + part + "@confer",
                0,
                now,
                plan.title(),
                messages.text(
                        "trainingcalendar.description",
                        language,
                        plan.agency(),
                        plan.audience(),
                        plan.people() == null ? "" : plan.people().toString()),
                plan.agency(),
                null,
                plan.venue(),
                EventStatus.CONFIRMED,
                Busyness.FREE,
                span);
    }
}
