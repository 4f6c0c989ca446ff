package org.confer.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confer.ConferTest;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.Seats;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.meeting.Town.Officer;
import org.confer.minutes.Minutes;
import org.confer.notification.Notice;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The deadline passes, and several applications notice at the same moment. */
@ConferTest
@Import(Town.class)
class SilenceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Town town;
    @Autowired Clearances clearances;
    @Autowired ClearanceStore store;
    @Autowired Silence silence;
    @Autowired Minutes minutes;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Notifications notifications;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock clock;

    private final Officer[] units = new Officer[3];

    @Test
    void silenceIsPutOnRecordOnceWhenTheDeadlinePasses() throws Exception {
        MeetingId meeting = anEndedMeeting();
        Officer secretariat = units[0];
        LocalDate lastDay = LocalDate.now(ZONE).plusDays(5);
        VersionId version =
                town.as(secretariat.person(), () -> clearances.send(meeting, lastDay).orThrow());
        town.does(units[1].person(), () -> clearances.agree(version).orThrow());
        assertThat(store.version(version).orElseThrow().lastDay())
                .as("units are told the day, not the midnight after it")
                .isEqualTo(lastDay);
        Instant deadline = store.version(version).orElseThrow().deadline();

        at(deadline.minusSeconds(1)).settle();
        assertThat(consent(version, units[2])).isNull();

        fourApplications(deadline);
        // and one that was started later
        at(deadline.plus(Duration.ofDays(1))).settle();

        assertThat(consent(version, units[1])).isEqualTo(Consent.AGREES);
        assertThat(consent(version, units[2])).isEqualTo(Consent.TACIT);
        assertThat(town.as(secretariat.person(), () -> notifications.mine(Slice.first(50))))
                .extracting(Notice::words)
                .extracting(Message::key)
                .filteredOn("clearance.notice.silent"::equals)
                .hasSize(1);
        assertThat(
                        town.as(secretariat.person(), () -> minutes.issue(meeting, Layout.NEUTRAL))
                                .isDone())
                .isTrue();
    }

    private void fourApplications(Instant now) throws InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> rounds =
                    java.util.stream.Stream.generate(() -> at(now))
                            .limit(4)
                            .<Future<?>>map(round ->
                                    threads.submit(() -> {
                                        together.await();
                                        round.settle();
                                        return true;
                                    }))
                            .toList();
            together.countDown();
            for (Future<?> round : rounds) {
                round.get();
            }
        }
    }

    private ClearanceRounds at(Instant now) {
        return new ClearanceRounds(store, silence, Clock.fixed(now, ZoneOffset.UTC), transactions);
    }

    private @org.jspecify.annotations.Nullable Consent consent(VersionId version, Officer unit) {
        return store.consents(version).stream()
                .filter(one -> one.unit().id().equals(unit.unit()))
                .findFirst()
                .orElseThrow()
                .consent();
    }

    private MeetingId anEndedMeeting() {
        units[0] = town.officer(Role.SECRETARIAT);
        units[1] = town.officer(Role.LIAISON_OFFICER);
        units[2] = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(units[0], units[1], units[2]);
        town.charter(units[0], conference, now -> Terms.with(ClearanceRule.SILENCE_CONSENTS, now));
        return town.as(
                units[0].person(),
                () -> {
                    MeetingId meeting = town.inSession(units[0], conference);
                    seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
                    var item = agendas.of(meeting).getFirst().id();
                    agendas.call(item).orThrow();
                    decisions.take(item, DecisionKind.DECIDED, "合并举办").orThrow();
                    meetings.end(meeting).orThrow();
                    return meeting;
                });
    }
}
