package org.confer.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.organisation.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merged training calendar: every plan that takes place, of all agencies that share a
 * conference with one's own, each once.
 */
@Service
@Transactional(readOnly = true)
public class TrainingCalendar {

    /** A month of a province has some thousands; more than this nobody reads on a page. */
    private static final int MOST = 5_000;

    private final PlanStore store;
    private final Departments departments;
    private final Messages messages;
    private final CurrentUser user;
    private final Circles circles;
    private final Clock clock;

    TrainingCalendar(
            PlanStore store,
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
     * The plans that touch a month, by first day; plans whose days are known only vaguely too.
     *
     * @param agency only plans that this department holds alone or with others; null for all
     * @throws NotPermitted if one may not see that department's plans
     */
    @Requires(Permission.SEE_PLANS)
    public List<PlanListing> month(YearMonth month, @Nullable DepartmentId agency) {
        return touching(month.atDay(1), month.atEndOfMonth(), agency);
    }

    /**
     * A calendar file of the year's plans whose days are known; a weekly course has an event for
     * each class day.
     *
     * @throws NotPermitted if one may not see that department's plans
     */
    @Requires(Permission.SEE_PLANS)
    public byte[] file(int year, @Nullable DepartmentId agency) {
        List<PublishedCalendar.Entry> events = new ArrayList<>();
        Instant now = clock.instant();
        for (PlanListing plan :
                touching(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), agency)) {
            int part = 0;
            for (EventSpan span : spans(plan).toList()) {
                events.add(event(plan, ++part, span, now));
            }
        }
        return CalendarWriter.installed()
                .write(
                        new PublishedCalendar(
                                messages.text(
                                        "training.calendar.fileName",
                                        user.locale(),
                                        Integer.toString(year)),
                                events));
    }

    private List<PlanListing> touching(
            LocalDate first, LocalDate last, @Nullable DepartmentId agency) {
        Circle circle = circles.mine();
        if (agency != null) {
            circle.require(agency);
        }
        return store.touching(
                first, last, agency, circle, MOST, new Agencies(departments.active()));
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
                        "training.calendar.description",
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
