package org.confer.meetingpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.notification.KeptMail;
import org.confer.notification.Outbox;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.topic.TopicId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Agenda, notice and attendance sheet: conforming, in both languages, to each unit its own. */
@ConferTest
@Import(Town.class)
@Transactional
class PapersOfMeetingsTest {

    @Autowired Town town;
    @Autowired MeetingPapers papers;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Outbox outbox;
    @Autowired Acting acting;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer guest;
    private MeetingId meeting;

    @BeforeAll
    static void wakeValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aMeetingOfTwoItemsAtOneOfWhichAGuestSitsIn() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        guest = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member);
        meeting = town.meeting(secretariat, conference);
        TopicId first = town.topic(secretariat, conference, "年度培训计划衔接");
        TopicId second = town.topic(secretariat, conference, "数字化学习平台共建");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, first, 30).orThrow();
                    AgendaItemId item = agendas.place(meeting, second, 20).orThrow();
                    seats.invite(meeting, guest.unit(), SeatRole.SITS_IN, Set.of(item)).orThrow();
                });
    }

    @Test
    void allThreeConformInBothLanguagesAndLayouts() throws Exception {
        Path out = Path.of("target/papers");
        Files.createDirectories(out);
        for (Locale language : Languages.ALL) {
            for (Layout layout : Layout.values()) {
                for (Sort sort : Sort.values()) {
                    PrintedPaper paper =
                            town.as(
                                    secretariat.person(),
                                    () -> papers.print(meeting, sort, language, layout));
                    Files.write(out.resolve(layout + "-" + paper.name()), paper.content());
                    assertThat(faults(paper.content(), PDFAFlavour.PDFA_3_A)).isEmpty();
                    assertThat(faults(paper.content(), PDFAFlavour.PDFUA_1)).isEmpty();
                }
            }
        }
    }

    @Test
    void eachUnitIsPrintedTheItemsThatAreOpenToIt() throws Exception {
        assertThat(agendaOf(member.person())).contains("年度培训计划衔接", "数字化学习平台共建");
        assertThat(agendaOf(guest.person())).contains("数字化学习平台共建").doesNotContain("年度培训计划衔接");
        Town.Officer stranger = town.officer(Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> agendaOf(stranger.person())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void noticeAndAgendaAreMailedToAllSeats() throws Exception {
        int sent =
                town.as(
                                secretariat.person(),
                                () -> papers.sendToAll(meeting, Languages.CHINESE, Layout.NATIONAL))
                        .orThrow();
        List<KeptMail> mails =
                acting.asInstaller(
                        () -> outbox.list(town.signInName(member.person()), Slice.first(5)));
        assertThat(sent).isPositive();
        assertThat(mails).extracting(kept -> kept.mail().subject()).containsOnlyOnce("会议通知：例会");
        assertThat(town.as(member.person(), () -> papers.sendings(meeting))).hasSize(1);
        assertThatThrownBy(() ->
                        town.as(
                                member.person(),
                                () ->
                                        papers.sendToAll(
                                                meeting, Languages.CHINESE, Layout.NATIONAL)))
                .isInstanceOf(NotPermitted.class);
    }

    private String agendaOf(PersonId person) throws Exception {
        PrintedPaper paper =
                town.as(
                        person,
                        () ->
                                papers.print(
                                        meeting, Sort.AGENDA, Languages.CHINESE, Layout.NEUTRAL));
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(fault -> fault.getStatus() == TestAssertion.Status.FAILED)
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
