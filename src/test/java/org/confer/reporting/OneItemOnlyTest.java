package org.confer.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confer.ConferTest;
import org.confer.action.ActionFilter;
import org.confer.action.ActionScope;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.clearance.Clearances;
import org.confer.clearance.VersionId;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.feed.FeedKind;
import org.confer.feed.FeedSubject;
import org.confer.feed.Feeds;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Slice;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.meetingpaper.MeetingPapers;
import org.confer.meetingpaper.Sort;
import org.confer.minutes.IssuedFilter;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.Minutes;
import org.confer.notification.Notifications;
import org.confer.organisation.LiaisonOfficers;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperListing;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.sitting.Boards;
import org.confer.sitting.CommonReading;
import org.confer.sitting.ParagraphKind;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicFilter;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPapers;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit that sits in on the third item sees the third item only, wherever one may look, from the
 * agenda to the issued minutes.
 */
@ConferTest
@Import(Town.class)
@Transactional
class OneItemOnlyTest {

    /** In everything that is said about the first two items, and about them alone. */
    private static final String SECRET = "机密事";

    private static final String OPEN = "旁听事";

    @Autowired Town town;
    @Autowired Acting acting;
    @Autowired LiaisonOfficers officers;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Topics topics;
    @Autowired TopicPapers topicPapers;
    @Autowired MeetingPapers papers;
    @Autowired Boards boards;
    @Autowired Paragraphs paragraphs;
    @Autowired Decisions decisions;
    @Autowired Actions actions;
    @Autowired Minutes minutes;
    @Autowired Clearances clearances;
    @Autowired Feeds feeds;
    @Autowired Overview overview;
    @Autowired Notifications notifications;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer liaison;
    private Town.Officer observer;

    /** One of the two. */
    private Town.Officer guest;

    private ConferenceId conference;
    private MeetingId meeting;
    private TopicId first;
    private TopicId third;

    @BeforeEach
    void aMeetingOfThreeItemsAtTheThirdOfWhichTwoUnitsSitIn() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        liaison = town.officer(Role.LIAISON_OFFICER);
        observer = town.officer(Role.OBSERVER);
        guest = liaison;
        conference = town.conference(secretariat, member);
        meeting = town.meeting(secretariat, conference);
        first = topic(SECRET + "一");
        TopicId second = topic(SECRET + "二");
        third = topic(OPEN + "三");
        as(secretariat, () -> agendas.place(meeting, first, 20).orThrow());
        as(secretariat, () -> agendas.place(meeting, second, 20).orThrow());
        AgendaItemId item = as(secretariat, () -> agendas.place(meeting, third, 20).orThrow());
        for (Town.Officer asked : List.of(liaison, observer)) {
            acting.asInstaller(() -> officers.appoint(asked.unit(), asked.person(), Set.of()))
                    .orThrow();
            as(
                    secretariat,
                    () ->
                            seats.invite(meeting, asked.unit(), SeatRole.SITS_IN, Set.of(item))
                                    .orThrow());
        }
        as(secretariat, () -> meetings.convene(meeting).orThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIAISON_OFFICER", "OBSERVER"})
    void fromTheAgendaToTheIssuedMinutes(Role role) throws Exception {
        guest = role == Role.OBSERVER ? observer : liaison;
        assertThat(asGuest(() -> agendas.of(meeting)))
                .extracting(AgendaItemListing::title)
                .containsExactly(OPEN + "三");
        onPaper();
        topicsAndTheirPapers();
        elsewhere();

        AgendaItemId item = discussedAndDecided();
        assertThat(asGuest(() -> agendas.of(meeting)).toString())
                .contains(OPEN)
                .doesNotContain(SECRET);
        assertThat(asGuest(() -> boards.of(meeting, new CommonReading())).toString())
                .doesNotContain(SECRET);
        assertThat(asGuest(() -> decisions.of(meeting)).toString())
                .contains(OPEN + "已定")
                .doesNotContain(SECRET);
        assertThat(asGuest(() -> decisions.list("", Slice.first(50))).toString())
                .doesNotContain(SECRET);
        assertThat(asGuest(() -> actions.of(meeting)).toString()).doesNotContain(SECRET);
        if (role == Role.LIAISON_OFFICER) {
            assertThat(
                            asGuest(() ->
                                            actions.list(
                                                    new ActionFilter(ActionScope.ALL, "", false),
                                                    Slice.first(50)))
                                    .toString())
                    .doesNotContain(SECRET);
        }
        onPaper();
        elsewhere();
        assertThat(item).isNotNull();

        drafts();
        issued();
        elsewhere();
    }

    private TopicId topic(String title) {
        return as(
                secretariat,
                () -> {
                    TopicId topic =
                            topics.propose(
                                            conference,
                                            new NewTopic(
                                                    title, title, TopicPurpose.DECIDE, Set.of()))
                                    .orThrow();
                    topicPapers
                            .add(
                                    topic,
                                    List.of(
                                            new NewPaper(
                                                    title + ".txt",
                                                    title.getBytes(StandardCharsets.UTF_8))))
                            .orThrow();
                    topics.submit(topic).orThrow();
                    topics.accept(topic).orThrow();
                    return topic;
                });
    }

    private void onPaper() throws Exception {
        for (Sort sort : Sort.values()) {
            for (Locale language : Languages.ALL) {
                String text =
                        text(
                                asGuest(() -> papers.print(meeting, sort, language, Layout.NEUTRAL))
                                        .content());
                assertThat(text).as(sort.name()).doesNotContain(SECRET, unitOf(member));
            }
        }
    }

    private void topicsAndTheirPapers() {
        assertThat(asGuest(() -> topicPapers.of(third)))
                .extracting(PaperListing::name)
                .containsExactly(OPEN + "三.txt");
        assertThatThrownBy(() -> asGuest(() -> topicPapers.of(first)))
                .isInstanceOf(NotPermitted.class);
        var paper = as(secretariat, () -> topicPapers.of(first)).getFirst().id();
        assertThatThrownBy(() -> asGuest(() -> topicPapers.read(first, paper)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> asGuest(() -> topicPapers.read(third, paper)))
                .as("by way of the item that is open")
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> asGuest(() -> topics.find(first)))
                .isInstanceOf(NotPermitted.class);
        assertThat(asGuest(() -> topics.count(new TopicFilter(SECRET, null, null)))).isZero();
    }

    /** What comes to the guest unasked, what a search finds, and what a calendar program reads. */
    private void elsewhere() {
        assertThat(asGuest(() -> notifications.mine(Slice.first(50))).toString())
                .doesNotContain(SECRET);
        assertThat(asGuest(() -> overview.search(SECRET))).isEmpty();
        assertThat(asGuest(() -> overview.awaited()).toString()).doesNotContain(SECRET);
        for (FeedKind kind : List.of(FeedKind.MINE, FeedKind.DEPARTMENT)) {
            assertThat(read(FeedSubject.of(kind))).doesNotContain(SECRET);
        }
        assertThatThrownBy(() -> read(FeedSubject.of(conference))).isInstanceOf(NotPermitted.class);
    }

    private String read(FeedSubject subject) {
        String address = asGuest(() -> feeds.subscribe(subject)).orThrow();
        String secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        return new String(feeds.read(secret).orElseThrow().content(), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    private AgendaItemId discussedAndDecided() {
        as(secretariat, () -> meetings.begin(meeting).orThrow());
        as(secretariat, () -> seats.of(meeting)).stream()
                .filter(seat -> seat.role() != SeatRole.COPY)
                .forEach(seat -> as(secretariat, () -> seats.arrive(seat.id()).orThrow()));
        UUID page = UUID.randomUUID();
        AgendaItemId last = null;
        for (AgendaItemListing item : as(secretariat, () -> agendas.of(meeting))) {
            String about = item.title().substring(0, 3);
            as(secretariat, () -> agendas.call(item.id()).orThrow());
            var paragraph =
                    as(
                            secretariat,
                            () ->
                                    paragraphs
                                            .add(item.id(), null, ParagraphKind.PLAIN, page)
                                            .orThrow()
                                            .id());
            as(
                    secretariat,
                    () ->
                            paragraphs
                                    .write(paragraph, page, 0, new ParagraphText(about + "讨论"))
                                    .orThrow());
            as(secretariat, () -> paragraphs.putDown(paragraph, page).orThrow());
            var decision =
                    as(
                            secretariat,
                            () ->
                                    decisions
                                            .take(item.id(), DecisionKind.DECIDED, about + "已定")
                                            .orThrow());
            as(
                    secretariat,
                    () ->
                            actions.assign(
                                            decision,
                                            new NewAction(
                                                    about + "去办",
                                                    "",
                                                    member.unit(),
                                                    Set.of(),
                                                    null,
                                                    LocalDate.now(
                                                                    clock.withZone(
                                                                            ZoneId.of(
                                                                                    "Asia/Shanghai")))
                                                            .plusDays(20)))
                                    .orThrow());
            last = item.id();
        }
        as(secretariat, () -> meetings.end(meeting).orThrow());
        return java.util.Objects.requireNonNull(last);
    }

    private void drafts() {
        assertThatThrownBy(() -> asGuest(() -> minutes.draft(meeting, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        asGuest(() -> minutes.preview(meeting, Languages.CHINESE, Layout.NEUTRAL)))
                .isInstanceOf(NotPermitted.class);
        VersionId version =
                as(
                        secretariat,
                        () ->
                                clearances
                                        .send(meeting, LocalDate.now(clock).plusDays(10))
                                        .orThrow());
        assertThatThrownBy(() -> asGuest(() -> clearances.versions(meeting)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> asGuest(() -> clearances.sheet(version, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> asGuest(() -> clearances.docx(version, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        as(secretariat, () -> clearances.takeBack(meeting).orThrow());
    }

    private void issued() {
        IssuedMinutesId id =
                as(secretariat, () -> minutes.issue(meeting, Layout.NEUTRAL).orThrow());
        assertThat(
                        asGuest(() ->
                                minutes.list(
                                        new IssuedFilter("", null, null, IssuedFilter.Order.NEWEST),
                                        Slice.first(50))))
                .isEmpty();
        assertThat(asGuest(() -> minutes.ofMeeting(meeting))).isEmpty();
        assertThatThrownBy(() -> asGuest(() -> minutes.text(id, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> asGuest(() -> minutes.file(id, Languages.CHINESE, Layout.NEUTRAL)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        asGuest(() ->
                                minutes.extract(
                                        id, unitOf(guest), Languages.CHINESE, Layout.NEUTRAL)))
                .isInstanceOf(NotPermitted.class);
    }

    private String unitOf(Town.Officer officer) {
        return as(secretariat, () -> seats.of(meeting)).stream()
                .filter(seat -> seat.unit().id().equals(officer.unit()))
                .findFirst()
                .orElseThrow()
                .unit()
                .name();
    }

    private <T> T asGuest(Supplier<T> work) {
        return town.as(guest.person(), work);
    }

    private <T> T as(Town.Officer officer, Supplier<T> work) {
        return town.as(officer.person(), work);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
