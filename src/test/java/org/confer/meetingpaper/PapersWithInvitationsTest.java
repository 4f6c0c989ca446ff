package org.confer.meetingpaper;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.document.Layout;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.organisation.LiaisonOfficers;
import org.confer.paper.NewPaper;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicPapers;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever is invited holds notice, agenda and papers in hand, as a mail server delivers them. */
@ConferTest
@Import(Town.class)
@DirtiesContext
class PapersWithInvitationsTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final long LONGEST_WAIT = 20_000;

    @Autowired Town town;
    @Autowired Acting acting;
    @Autowired LiaisonOfficers officers;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Topics topics;
    @Autowired TopicPapers topicPapers;
    @Autowired MeetingPapers papers;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer guest;
    private ConferenceId conference;
    private MeetingId meeting;
    private AgendaItemId second;

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("CONFER_SMTP_HOST", () -> "localhost");
        settings.add("CONFER_SMTP_PORT", () -> SERVER.getSmtp().getPort());
        settings.add("CONFER_SMTP_SECURITY", () -> "none");
        settings.add("confer.mail.send-every", () -> "PT0.2S");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void aMeetingOfThreeItemsAtTheSecondOfWhichAGuestSitsIn() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        guest = town.officer(Role.LIAISON_OFFICER);
        acting.asInstaller(() -> officers.appoint(guest.unit(), guest.person(), Set.of()))
                .orThrow();
        conference = town.conference(secretariat, member);
        meeting = town.meeting(secretariat, conference);
        place(topicWith("年度计划衔接", paper("说明.txt", "甲")));
        second = place(topicWith("平台共建", paper("方案.txt", "乙")));
        place(confidentialTopicWith("干部调训", paper("名单.txt", "丙")));
        town.does(
                secretariat.person(),
                () -> {
                    seats.invite(meeting, guest.unit(), SeatRole.SITS_IN, Set.of(second)).orThrow();
                    meetings.convene(meeting).orThrow();
                });
    }

    @Test
    void theInvitationCarriesNoticeAgendaAndThePapersThatTheUnitMayRead() throws Exception {
        MimeMessage mail = mailsTo(member.person(), 1).getFirst();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(1).getContentType())
                .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        Map<String, byte[]> files = files(mail);
        assertThat(files.keySet())
                .containsExactly(
                        "notice-%s-en.pdf".formatted(meeting),
                        "agenda-%s-en.pdf".formatted(meeting),
                        "1-说明.txt",
                        "2-方案.txt");
        assertThat(new String(file(files, "1-说明.txt"), StandardCharsets.UTF_8)).isEqualTo("甲");
        assertThat(text(file(files, "agenda-%s-en.pdf".formatted(meeting))))
                .contains("年度计划衔接", "平台共建")
                .doesNotContain("干部调训");
        assertThat(text(file(files, "notice-%s-en.pdf".formatted(meeting))))
                .contains("例会", "三楼")
                .doesNotContain("干部调训");
        assertThat(words.getBodyPart(0).getContent().toString()).contains("2 papers");
    }

    @Test
    void whoSitsInOnOneItemGetsThatItemAndItsPapersAlone() throws Exception {
        MimeMessage mail = mailsTo(guest.person(), 1).getFirst();
        Map<String, byte[]> files = files(mail);
        assertThat(files.keySet()).endsWith("2-方案.txt").hasSize(3);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".pdf")) {
                assertThat(text(file.getValue()))
                        .contains("平台共建")
                        .doesNotContain("年度计划衔接", "干部调训", unitOf(member));
            }
        }
    }

    @Test
    void whoIsNamedLaterGetsThemTooAndWhoeverCallsTheMeetingOffSendsNone() throws Exception {
        var colleague = town.colleague(guest.unit(), Role.LEADER);
        town.does(
                guest.person(),
                () ->
                        seats.answer(
                                        seats.mine(meeting).orElseThrow().id(),
                                        new SeatAnswering.Accept(colleague))
                                .orThrow());
        assertThat(files(mailsTo(colleague, 1).getFirst()).keySet())
                .endsWith("2-方案.txt")
                .hasSize(3);
        town.does(secretariat.person(), () -> meetings.cancel(meeting, "停电").orThrow());
        assertThat(files(mailsTo(colleague, 2).getLast())).isEmpty();
    }

    @Test
    void whatChangedSinceIsSaidAndSentAgain() throws Exception {
        assertThat(outdated()).isEmpty();
        town.does(secretariat.person(), () -> agendas.setMinutes(second, 45).orThrow());
        assertThat(outdated()).containsExactlyInAnyOrder(member.unit(), guest.unit());
        town.does(secretariat.person(), this::sendAgain);
        assertThat(outdated()).isEmpty();
        assertThat(
                        text(
                                files(mailsTo(guest.person(), 2).getLast()).values().stream()
                                        .skip(1)
                                        .findFirst()
                                        .orElseThrow()))
                .contains("45");
        AgendaItemId fourth = place(topicWith("其他事项"));
        assertThat(outdated())
                .as("an item on which the guest does not sit in")
                .containsExactlyInAnyOrder(member.unit());
        town.does(
                secretariat.person(),
                () -> {
                    agendas.takeOff(fourth).orThrow();
                    meetings.arrange(meeting, new NewMeeting("例会", town.tomorrow(), "五楼"))
                            .orThrow();
                });
        assertThat(outdated()).as("another place").hasSize(2);
    }

    @Test
    void thePapersOfWhatWasMergedIntoATopicGoWithIt() throws Exception {
        TopicId into = topicWith("主题", paper("主.txt", "丁"));
        TopicId merged = topicWith("并入", paper("并.txt", "戊"));
        TopicId kept = confidentialTopicWith("不公开", paper("密.txt", "己"));
        town.does(
                secretariat.person(),
                () -> {
                    topics.merge(merged, into, "").orThrow();
                    topics.merge(kept, into, "").orThrow();
                    topics.keepConfidential(into, false).orThrow();
                });
        AgendaItemId item = place(into);
        town.does(
                secretariat.person(),
                () -> {
                    seats.letSitInOn(seatOfGuest(), Set.of(item)).orThrow();
                    sendAgain();
                });
        assertThat(files(mailsTo(member.person(), 2).getLast()).keySet())
                .contains("4-主.txt", "4-并.txt")
                .doesNotContain("4-密.txt");
        for (Town.Officer reader : List.of(member, guest)) {
            assertThat(town.as(reader.person(), () -> topics.mergedInto(into)))
                    .extracting(TopicListing::id)
                    .containsExactly(merged);
            assertThat(town.as(reader.person(), () -> topicPapers.of(merged))).hasSize(1);
        }
    }

    @Test
    void whatIsTooLargeForAMailIsToldWithItsAddress() throws Exception {
        byte[] large = new byte[4 << 20];
        new Random(7).nextBytes(large);
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) ('a' + (large[i] & 15));
        }
        TopicId topic =
                topicWith("大材料", new NewPaper("上.txt", large), new NewPaper("下.txt", large));
        place(topic);
        town.does(secretariat.person(), this::sendAgain);
        MimeMessage mail = mailsTo(member.person(), 2).getLast();
        assertThat(files(mail).keySet()).contains("4-上.txt").doesNotContain("4-下.txt");
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString())
                .contains("下.txt", "/topics/" + topic);
    }

    private SeatId seatOfGuest() {
        return seats.of(meeting).stream()
                .filter(seat -> seat.unit().id().equals(guest.unit()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void sendAgain() {
        papers.sendToAll(meeting, Languages.CHINESE, Layout.NATIONAL).orThrow();
    }

    private List<DepartmentId> outdated() {
        return town.as(secretariat.person(), () -> papers.outdated(meeting)).stream()
                .map(Unit::id)
                .toList();
    }

    private String unitOf(Town.Officer officer) {
        return town.as(officer.person(), () -> seats.mine(meeting)).orElseThrow().unit().name();
    }

    private static NewPaper paper(String name, String words) {
        return new NewPaper(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private TopicId topicWith(String title, NewPaper... added) {
        return with(new NewTopic(title, "", TopicPurpose.DECIDE, Set.of()), added);
    }

    private TopicId confidentialTopicWith(String title, NewPaper... added) {
        return with(new NewTopic(title, "", TopicPurpose.DECIDE, Set.of(), true), added);
    }

    private TopicId with(NewTopic wanted, NewPaper... added) {
        return town.as(
                secretariat.person(),
                () -> {
                    TopicId topic = topics.propose(conference, wanted).orThrow();
                    topicPapers.add(topic, List.of(added)).orThrow();
                    topics.submit(topic).orThrow();
                    topics.accept(topic).orThrow();
                    return topic;
                });
    }

    private AgendaItemId place(TopicId topic) {
        return town.as(secretariat.person(), () -> agendas.place(meeting, topic, 20).orThrow());
    }

    private List<MimeMessage> mailsTo(PersonId person, int count) throws Exception {
        String address = town.signInName(person);
        assertThat(SERVER.waitForIncomingEmail(LONGEST_WAIT, 1)).isTrue();
        long until = System.nanoTime() + LONGEST_WAIT * 1_000_000;
        List<MimeMessage> found = to(address);
        while (found.size() < count && System.nanoTime() < until) {
            SERVER.waitForIncomingEmail(200, SERVER.getReceivedMessages().length + 1);
            found = to(address);
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static List<MimeMessage> to(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            // accounts are invited by mails without a calendar or files
            if (Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                            .anyMatch(to -> to.toString().equals(address))
                    && mail.isMimeType("multipart/*")) {
                found.add(mail);
            }
        }
        return found;
    }

    private static Map<String, byte[]> files(MimeMessage mail) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null) {
                files.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
