package org.confer.rhythm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.calendar.WorkingDays;
import org.confer.calendarfile.RecurringDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A conference's regular meetings for up to a year: shown as the rule gives them, moved off days on
 * which nobody meets, and planned together once they are confirmed.
 */
@Service
@Transactional
public class RegularMeetings {

    static final int MOST = 60;

    private final Conferences conferences;
    private final Meetings meetings;
    private final WorkingDays workingDays;
    private final Reach reach;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    RegularMeetings(
            Conferences conferences,
            Meetings meetings,
            WorkingDays workingDays,
            Reach reach,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.conferences = conferences;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.reach = reach;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the rule gives, by day; nothing is planned yet. Days that are over are left away.
     *
     * @throws InvalidInput if the rule cannot be read or gives more than 60 days
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    @Transactional(readOnly = true)
    public Occasions preview(ConferenceId id, Rhythm rhythm) {
        ConferenceListing conference = arranged(id);
        String region = workingDays.workplace(conference.lead().id()).region();
        OrdinaryDays ordinary = new OrdinaryDays(year -> workingDays.year(region, year));
        Set<LocalDate> planned = plannedDays(conference);
        LocalDate today = LocalDate.now(clock.withZone(conference.zone()));
        List<LocalDate> days =
                RecurringDays.installed()
                        .of(rhythm.rule(), rhythm.from(), rhythm.until().plusDays(1));
        if (days.size() > MOST) {
            throw new InvalidInput(Message.of("rhythm.tooMany", MOST));
        }
        List<Occasion> all =
                days.stream()
                        .filter(day -> day.isAfter(today))
                        .map(day -> occasion(day, rhythm.whenOff(), ordinary, planned))
                        .toList();
        return new Occasions(all, List.copyOf(ordinary.unknown()));
    }

    /**
     * Plans a meeting on each of the days, all of them or none.
     *
     * @param days 1 to 60, each once, ahead, and without a meeting of the conference
     * @return how many
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<Integer> plan(ConferenceId id, RegularTerms terms, List<LocalDate> days) {
        ConferenceListing conference = arranged(id);
        if (days.isEmpty() || days.size() > MOST) {
            return Outcome.refused("rhythm.none", MOST);
        }
        Set<LocalDate> taken = new HashSet<>(plannedDays(conference));
        for (LocalDate day : days.stream().sorted().toList()) {
            if (!taken.add(day)) {
                return refused(Message.of("rhythm.twice", day));
            }
            Instant start = day.atTime(terms.start()).atZone(conference.zone()).toInstant();
            Outcome<MeetingId> planned =
                    meetings.plan(
                            id,
                            new NewMeeting(
                                    messages.text(
                                            "rhythm.titleOf", user.locale(), terms.title(), day),
                                    new Period(
                                            start, start.plus(Duration.ofMinutes(terms.minutes()))),
                                    terms.place(),
                                    terms.room()));
            if (planned instanceof Outcome.Refused<MeetingId>(Message reason)) {
                return refused(Message.of("rhythm.refused", day, reason));
            }
        }
        return Outcome.done(days.size());
    }

    private static Outcome<Integer> refused(Message reason) {
        // what was planned before it is taken back
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Refused<>(reason);
    }

    private ConferenceListing arranged(ConferenceId id) {
        ConferenceListing conference = conferences.find(id);
        reach.require(reach.arranges(conference.lead().id()));
        return conference;
    }

    private static Occasion occasion(
            LocalDate byRule, WhenOff policy, OrdinaryDays ordinary, Set<LocalDate> planned) {
        Optional<Message> against = ordinary.against(byRule);
        LocalDate day = against.isEmpty() ? byRule : ordinary.instead(byRule, policy);
        List<Message> reasons = new ArrayList<>();
        against.ifPresent(reasons::add);
        boolean already = day != null && planned.contains(day);
        if (already) {
            reasons.add(Message.of("rhythm.alreadyPlanned"));
        }
        return new Occasion(byRule, day, reasons, already);
    }

    /** On which the conference has a meeting that was not called off, on its clock. */
    private Set<LocalDate> plannedDays(ConferenceListing conference) {
        MeetingFilter filter = new MeetingFilter("", null, conference.id());
        return meetings.list(filter, Slice.first(Slice.LARGEST)).stream()
                .filter(meeting ->
                        meeting.state() != MeetingState.CANCELLED
                                && meeting.state() != MeetingState.POSTPONED)
                .map(MeetingListing::startsAt)
                .filter(Objects::nonNull)
                .map(start -> start.atZone(conference.zone()).toLocalDate())
                .collect(Collectors.toSet());
    }
}
