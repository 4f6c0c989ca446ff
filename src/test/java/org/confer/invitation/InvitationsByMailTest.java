package org.confer.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.confer.ConferTest;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.notification.ArrivedMail;
import org.confer.notification.Mail;
import org.confer.notification.Outbox;
import org.confer.organisation.People;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.topic.TopicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From convening to the answered seat, as calendar programs see it. */
@ConferTest
@Import(Town.class)
class InvitationsByMailTest {

    @Autowired Town town;
    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Seats seats;
    @Autowired Agendas agendas;
    @Autowired Outbox outbox;
    @Autowired Invitations invitations;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer other;
    private ConferenceId conference;
    private MeetingId meeting;

    @BeforeEach
    void aConvenedMeeting() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        other = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member, other);
        meeting = town.meeting(secretariat, conference);
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                });
    }

    @Test
    void conveningAsksEveryUnitsOfficerWithAValidRequest() throws Exception {
        Mail mail = lastTo(member);
        String text = calendar(mail);
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:0",
                        "UID:" + KnownMeeting.uid(meeting),
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Shanghai",
                        "STATUS:CONFIRMED")
                .containsPattern("ATTENDEE;[^:]*ROLE=REQ-PARTICIPANT[^:]*RSVP=TRUE:mailto:");
        assertThat(new CalendarBuilder().build(new StringReader(text)).validate(true).getEntries())
                .isEmpty();
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(mail.replyTo()).contains("+");
    }

    @Test
    void anotherTimeRaisesTheSequenceAndATitleDoesNot() {
        town.does(
                secretariat.person(),
                () -> meetings.arrange(meeting, new NewMeeting("新题目", now(), "")).orThrow());
        assertThat(mailsTo(member)).hasSize(1);
        move();
        assertThat(calendar(lastTo(member))).contains("METHOD:REQUEST", "SEQUENCE:1");
    }

    @Test
    void callingOffCancelsTheWholeMeeting() {
        town.does(secretariat.person(), () -> meetings.cancel(meeting, "停电").orThrow());
        assertThat(calendar(lastTo(member)))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(lastTo(member).body()).contains("停电");
    }

    @Test
    void anAcceptedInvitationAnswersTheSeat() {
        reply(lastTo(member), "ACCEPTED", "", 0, later(1));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.ACCEPTED);
        assertThat(seat().nominee()).isEqualTo(member.person());
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.APPLIED);
    }

    @Test
    void aDeclinedOneAsksLeaveWithTheReasonAndIsNotToldSoAgain() {
        reply(lastTo(member), "DECLINED", "COMMENT:出差\\, 无人可派", 0, later(1));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.LEAVE);
        assertThat(seat().reason()).isEqualTo("出差, 无人可派");
        assertThat(mailsTo(member)).hasSize(1);
    }

    @Test
    void aDeputysNoIsNotTheUnitsAsLongAsTheOfficerMayCome() {
        Town.Officer deputy =
                new Town.Officer(
                        town.colleague(member.unit(), Role.LIAISON_OFFICER), member.unit());
        town.does(
                secretariat.person(),
                () -> {
                    conferences
                            .appointDeputies(conference, member.unit(), Set.of(deputy.person()))
                            .orThrow();
                });
        move();
        reply(lastTo(deputy), "DECLINED", "COMMENT:我不去", 1, later(1));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.OPEN);
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.NOTED);
        reply(lastTo(member), "DECLINED", "COMMENT:都出差", 1, later(2));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.LEAVE);
        assertThat(seat().reason()).isEqualTo("都出差");
    }

    @Test
    void aDelegatedOneSendsTheColleague() {
        PersonId colleague = town.colleague(member.unit());
        String address = town.signInName(member.person());
        String colleagues = acting.asInstaller(() -> emailOf(colleague));
        replyWith(
                lastTo(member),
                "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:%s\":mailto:%s"
                        .formatted(colleagues, address),
                0,
                later(1),
                "REPLY");
        assertThat(seat().answer()).isEqualTo(SeatAnswer.SUBSTITUTE);
        assertThat(seat().substitute()).isEqualTo(colleague);
    }

    @Test
    void tentativeIsShownAtTheSeat() {
        reply(lastTo(member), "TENTATIVE", "", 0, later(1));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.TENTATIVE);
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(invited().status()).isEqualTo(CalendarAnswer.Status.TENTATIVE);
    }

    @Test
    void anOlderAnswerThatArrivesLateIsDiscarded() {
        Mail mail = lastTo(member);
        reply(mail, "ACCEPTED", "", 0, later(20));
        reply(mail, "DECLINED", "COMMENT:不来了", 0, later(10));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.ACCEPTED);
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.OUTDATED);
        move();
        reply(mail, "DECLINED", "COMMENT:旧时间", 0, later(30));
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.OUTDATED);
        assertThat(seat().answer()).isEqualTo(SeatAnswer.OPEN);
    }

    @Test
    void anotherTimeProposedIsShownToTheSecretariat() {
        replyWith(
                lastTo(member),
                "ATTENDEE;PARTSTAT=DECLINED:mailto:"
                        + town.signInName(member.person())
                        + "\r\nDTSTART;TZID=Asia/Shanghai:20310303T090000"
                        + "\r\nDTEND;TZID=Asia/Shanghai:20310303T110000",
                0,
                later(1),
                "COUNTER");
        ArrivedAnswer answer = answers().getFirst();
        assertThat(answer.verdict()).isEqualTo(Verdict.COUNTERED);
        assertThat(answer.proposed().orElseThrow().start())
                .isEqualTo(Instant.parse("2031-03-03T01:00:00Z"));
        assertThat(seat().answer()).isEqualTo(SeatAnswer.OPEN);
    }

    @Test
    void withoutTheSecretNothingIsApplied() {
        String forged =
                answerText(
                        "ATTENDEE;PARTSTAT=DECLINED:mailto:" + town.signInName(member.person()),
                        9,
                        later(60),
                        "REPLY",
                        "confer@localhost");
        arrive("confer@localhost", forged, "forged-" + meeting);
        assertThat(seat().answer()).isEqualTo(SeatAnswer.OPEN);
        assertThat(quarantined()).extracting(ArrivedAnswer::verdict).contains(Verdict.UNVERIFIED);
    }

    @Test
    void anothersSecretDoesNotSpeakForSomebodyElse() {
        String of = Objects.requireNonNull(lastTo(other).replyTo());
        arrive(
                of,
                answerText(
                        "ATTENDEE;PARTSTAT=DECLINED:mailto:" + town.signInName(member.person()),
                        0,
                        later(1),
                        "REPLY",
                        of),
                UUID.randomUUID().toString());
        assertThat(seat().answer()).isEqualTo(SeatAnswer.OPEN);
        assertThat(answers().getFirst().verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void nonsenseIsKeptAndShown() {
        arrive("confer@localhost", "BEGIN:NOTHING", "nonsense-" + meeting);
        assertThat(quarantined()).extracting(ArrivedAnswer::verdict).contains(Verdict.UNREADABLE);
    }

    @Test
    void theSameMailToldTwiceCountsOnce() {
        Mail mail = lastTo(member);
        String text =
                answerText(
                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + town.signInName(member.person()),
                        0,
                        later(1),
                        "REPLY",
                        Objects.requireNonNull(mail.replyTo()));
        arrive(Objects.requireNonNull(mail.replyTo()), text, "twice-" + meeting);
        arrive(Objects.requireNonNull(mail.replyTo()), text, "twice-" + meeting);
        assertThat(answers()).hasSize(1);
    }

    private String emailOf(PersonId person) {
        return people.find(person).orElseThrow().email();
    }

    private void move() {
        Period period = now();
        town.does(
                secretariat.person(),
                () ->
                        meetings.arrange(
                                        meeting,
                                        new NewMeeting(
                                                "例会",
                                                new Period(
                                                        period.start().plus(Duration.ofDays(7)),
                                                        period.end().plus(Duration.ofDays(7))),
                                                ""))
                                .orThrow());
    }

    private Period now() {
        return town.as(secretariat.person(), () -> meetings.find(meeting).planned().orElseThrow());
    }

    private SeatListing seat() {
        return town.as(member.person(), () -> seats.mine(meeting).orElseThrow());
    }

    private List<ArrivedAnswer> answers() {
        return town.as(secretariat.person(), () -> invitations.answers(meeting));
    }

    private InvitedListing invited() {
        return town.as(secretariat.person(), () -> invitations.of(meeting)).stream()
                .filter(one -> one.person().equals(member.person()))
                .findFirst()
                .orElseThrow();
    }

    private List<ArrivedAnswer> quarantined() {
        return acting.asInstaller(() -> invitations.quarantined("", Slice.first(100)));
    }

    private List<Mail> mailsTo(Town.Officer officer) {
        String address = town.signInName(officer.person());
        return acting.asInstaller(() -> outbox.list(address, Slice.first(100))).stream()
                .map(kept -> kept.mail())
                .filter(mail -> mail.recipient().equals(address) && mail.calendar() != null)
                .toList();
    }

    private Mail lastTo(Town.Officer officer) {
        return mailsTo(officer).getFirst();
    }

    private static String calendar(Mail mail) {
        return Objects.requireNonNull(mail.calendar()).text();
    }

    private void reply(Mail to, String status, String comment, int sequence, Instant stamp) {
        replyWith(
                to,
                "ATTENDEE;PARTSTAT=%s:mailto:%s%s"
                        .formatted(
                                status,
                                to.recipient().toUpperCase(java.util.Locale.ROOT),
                                comment.isEmpty() ? "" : "\r\n" + comment),
                sequence,
                stamp,
                "REPLY");
    }

    private void replyWith(Mail to, String lines, int sequence, Instant stamp, String method) {
        String answersTo = Objects.requireNonNull(to.replyTo());
        arrive(
                answersTo,
                answerText(lines, sequence, stamp, method, answersTo),
                UUID.randomUUID().toString());
    }

    private String answerText(
            String lines, int sequence, Instant stamp, String method, String organizer) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Somebody//Calendar//EN
        METHOD:%s
        BEGIN:VEVENT
        UID:%s
        SEQUENCE:%d
        DTSTAMP:%s
        ORGANIZER:mailto:%s
        %s
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(
                        method,
                        KnownMeeting.uid(meeting),
                        sequence,
                        stamp.toString().replaceAll("[-:]|\\.\\d+", ""),
                        organizer,
                        lines)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private void arrive(String to, String calendar, String id) {
        ArrivedMail mail =
                new ArrivedMail(
                        id,
                        "somebody@town.example",
                        List.of(to),
                        "Re",
                        "",
                        List.of(calendar.getBytes(StandardCharsets.UTF_8)));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(mail));
    }

    private static Instant later(int minutes) {
        return Instant.parse("2030-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
    }
}
