package org.confer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.NewPoll;
import org.confer.datepoll.OthersShown;
import org.confer.datepoll.PollId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Period;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.planimport.PlanPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A calendar program that knows nothing but a secret address. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(properties = {"confer.demo=true", "confer.demo.plans=false"})
@Transactional
class FeedsTest {

    private static final String SECRETARY = "secretariat@linchuan.example";
    private static final String OBSERVER = "observer@linchuan.example";

    @Autowired Feeds feeds;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired DatePolls polls;
    @Autowired PlanPeople people;
    @Autowired WebApplicationContext context;
    private MockMvc program;

    @BeforeEach
    void aCalendarProgram() {
        program = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void aConferencesCalendarHoldsItsMeetingsAndIsNotSentTwice() throws Exception {
        String address =
                as(
                        SECRETARY,
                        () ->
                                feeds.subscribe(
                                                FeedSubject.of(
                                                        conferences
                                                                .list("", Slice.first(1))
                                                                .getFirst()
                                                                .id()))
                                        .orThrow());

        var answer =
                program.perform(get(path(address)))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                        .andReturn()
                        .getResponse();

        CalendarFile calendar = read(answer.getContentAsByteArray());
        assertThat(calendar.problems()).isEmpty();
        assertThat(calendar.events())
                .isNotEmpty()
                .extracting(CalendarEvent::uid)
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("meeting-\\d+@confer"));
        program.perform(
                        get(path(address))
                                .header(
                                        HttpHeaders.IF_NONE_MATCH,
                                        String.valueOf(answer.getHeader(HttpHeaders.ETAG))))
                .andExpect(status().isNotModified());
        assertThat(as(SECRETARY, feeds::mine))
                .singleElement()
                .extracting(SubscriptionListing::usedAt)
                .isNotNull();
    }

    @Test
    void aPersonsAndAUnitsCalendarHoldTheirActionsAsTasks() throws Exception {
        String mine = as("xuanchuanbu2@linchuan.example", () -> feeds.subscribe(mine()).orThrow());
        String ours =
                as(
                        "xuanchuanbu@linchuan.example",
                        () -> feeds.subscribe(FeedSubject.of(FeedKind.DEPARTMENT)).orThrow());

        for (String calendar : List.of(text(mine), text(ours))) {
            assertThat(calendar)
                    .contains("BEGIN:VTODO", "UID:action-", "DUE;VALUE=DATE:")
                    .contains("起草培训计划会商办法");
        }
        assertThat(text(as(OBSERVER, () -> feeds.subscribe(mine()).orThrow())))
                .doesNotContain("BEGIN:VTODO");
    }

    @Test
    void theTimesOfAnOpenDatePollAreTentativeAndVanishWithIt() throws Exception {
        ConferenceId conference =
                as(SECRETARY, () -> conferences.list("", Slice.first(1)).getFirst().id());
        MeetingId meeting =
                as(
                        SECRETARY,
                        () -> meetings.plan(conference, new NewMeeting("待定", null, "")).orThrow());
        Instant start = Instant.parse("2031-03-03T01:00:00Z");
        NewPoll poll =
                new NewPoll(
                        List.of(time(start), time(start.plus(Duration.ofDays(1)))),
                        start.minus(Duration.ofDays(2)),
                        "",
                        OthersShown.NOTHING,
                        List.of());
        PollId opened = as(SECRETARY, () -> polls.open(meeting, poll).orThrow());
        String ours =
                as(SECRETARY, () -> feeds.subscribe(FeedSubject.of(FeedKind.DEPARTMENT)).orThrow());
        String mine = as(SECRETARY, () -> feeds.subscribe(mine()).orThrow());

        assertThat(text(ours).split("STATUS:TENTATIVE")).hasSize(3);
        assertThat(text(ours)).contains("征询时间：待定", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(text(mine)).doesNotContain("待定");
        as(SECRETARY, () -> polls.callOff(opened).orThrow());
        assertThat(text(ours)).doesNotContain("待定");
    }

    private static NewPoll.Time time(Instant start) {
        return new NewPoll.Time(new Period(start, start.plus(Duration.ofHours(2))), null);
    }

    private String text(String address) throws Exception {
        return program.perform(get(path(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    @Test
    void everyKindThatIsOfferedCanBeRead() throws Exception {
        for (FeedKind kind : as(SECRETARY, feeds::offered)) {
            if (kind != FeedKind.CONFERENCE) {
                String address =
                        as(SECRETARY, () -> feeds.subscribe(FeedSubject.of(kind)).orThrow());
                byte[] file =
                        program.perform(get(path(address)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray();
                assertThat(read(file).problems()).as(kind.name()).isEmpty();
            }
        }
    }

    @Test
    void aRevokedOrInventedAddressAnswersNothing() throws Exception {
        String address = as(SECRETARY, () -> feeds.subscribe(mine()).orThrow());
        as(
                SECRETARY,
                () -> {
                    feeds.revoke(feeds.mine().getFirst().id());
                    return true;
                });

        program.perform(get(path(address))).andExpect(status().isNotFound());
        program.perform(get("/feeds/" + "x".repeat(43) + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyRevokesOrReadsWhatIsAnotherPersons() {
        as(SECRETARY, () -> feeds.subscribe(mine()).orThrow());
        SubscriptionId hers = as(SECRETARY, feeds::mine).getFirst().id();

        assertThatThrownBy(() ->
                        as(
                                OBSERVER,
                                () -> {
                                    feeds.revoke(hers);
                                    return true;
                                }))
                .isInstanceOf(NotPermitted.class);
        assertThat(as(OBSERVER, feeds::mine)).isEmpty();
        assertThatThrownBy(() ->
                        as(OBSERVER, () -> feeds.subscribe(FeedSubject.of(FeedKind.TRAINING))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void addressesWithoutEndAreRefusedInWords() {
        List<Boolean> made =
                as(
                        SECRETARY,
                        () ->
                                java.util.stream.IntStream.range(0, 51)
                                        .mapToObj(each -> feeds.subscribe(mine()).isDone())
                                        .toList());
        assertThat(made.subList(0, 50)).doesNotContain(false);
        assertThat(made.getLast()).isFalse();
    }

    private <T> T as(String signIn, Supplier<T> work) {
        return people.as(signIn, work);
    }

    private static FeedSubject mine() {
        return FeedSubject.of(FeedKind.MINE);
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/feeds/"));
    }

    private static CalendarFile read(byte[] file) throws IOException {
        return CalendarReader.installed()
                .read(
                        new ByteArrayInputStream(file),
                        CalendarReading.around(2026, ZoneId.of("Asia/Shanghai")));
    }
}
