package org.confer.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.confer.ConferServerTest;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.planimport.PlanPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Debian's vdirsyncer subscribes to the feeds of the running demo, and khal lists what it fetched.
 * Where they are not installed this is left out and says so; {@code .ci/run} installs them.
 */
@ConferServerTest
@Import(PlanPeople.class)
@TestPropertySource(properties = {"confer.demo=true", "confer.demo.plans=false"})
class SubscribingProgramsTest {

    private static final String SECRETARY = "secretariat@linchuan.example";

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired Feeds feeds;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired PlanPeople people;

    @BeforeEach
    void whereTheProgramsAreInstalled() {
        boolean installed =
                Stream.of("vdirsyncer", "khal")
                        .allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)));
        if (!installed) {
            System.out.println("NO VDIRSYNCER OR KHAL: SubscribingProgramsTest is left out.");
        }
        assumeTrue(installed, "vdirsyncer and khal are not installed");
    }

    @Test
    void aSubscribedConferenceIsListedWithItsMeetings() throws Exception {
        ConferenceListing conference =
                people.as(SECRETARY, () -> conferences.list("", Slice.first(1)).getFirst());
        List<MeetingListing> held =
                people.as(
                        SECRETARY,
                        () ->
                                meetings.list(
                                        new MeetingFilter("", null, conference.id()),
                                        Slice.first(10)));
        subscribe(FeedSubject.of(conference.id()));
        String listed = listed();
        assertThat(held)
                .filteredOn(meeting -> meeting.state() != MeetingState.CANCELLED)
                .filteredOn(meeting -> meeting.planned().isPresent())
                .isNotEmpty()
                .allSatisfy(meeting ->
                        assertThat(listed)
                                .contains(
                                        requireNonNull(meeting.startsAt())
                                                        .atZone(meeting.zone())
                                                        .toLocalDateTime()
                                                        .toString()
                                                        .replace('T', ' ')
                                                + " "
                                                + meeting.title()));
    }

    @Test
    void everyOtherFeedIsFetchedToo() throws Exception {
        for (FeedKind kind : people.as(SECRETARY, feeds::offered)) {
            if (kind != FeedKind.CONFERENCE) {
                subscribe(FeedSubject.of(kind));
                listed();
            }
        }
    }

    /** The training calendar of a demo without plans is empty, and still a calendar. */
    @Test
    void anEmptyFeedIsNoError() throws Exception {
        subscribe(FeedSubject.of(FeedKind.TRAINING));
        assertThat(listed()).isBlank();
    }

    private void subscribe(FeedSubject subject) throws Exception {
        String address = people.as(SECRETARY, () -> feeds.subscribe(subject).orThrow());
        String url = "http://127.0.0.1:" + port + address.substring(address.indexOf("/feeds/"));
        Path own = Files.createTempDirectory(folder, "subscription");
        Files.createDirectories(own.resolve("calendar"));
        Files.writeString(
                folder.resolve("vdirsyncer"),
                """
                [general]
                status_path = "%1$s/status/"
                [pair confer]
                a = "remote"
                b = "local"
                collections = null
                [storage remote]
                type = "http"
                url = "%2$s"
                [storage local]
                type = "filesystem"
                path = "%1$s/calendar"
                fileext = ".ics"
                """
                        .formatted(own, url));
        Files.writeString(
                folder.resolve("khal"),
                """
                [calendars]
                [[confer]]
                path = %1$s/calendar
                [locale]
                local_timezone = Asia/Shanghai
                default_timezone = Asia/Shanghai
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %1$s/khal.db
                """
                        .formatted(own));
        run("vdirsyncer", "-c", folder.resolve("vdirsyncer").toString(), "discover", "confer");
        run("vdirsyncer", "-c", folder.resolve("vdirsyncer").toString(), "sync");
    }

    private String listed() throws Exception {
        LocalDate from =
                LocalDate.now(java.time.Clock.systemUTC().withZone(ZoneOffset.UTC)).minusYears(1);
        return run(
                "khal",
                "-c",
                folder.resolve("khal").toString(),
                "list",
                "--day-format",
                "",
                "--format",
                "{start-long} {title}",
                from.toString(),
                "730d");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", "");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(answers().toFile()))
                        .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).doesNotContainIgnoringCase("error:", "critical:", "warning:");
        return said;
    }

    /** Yes to whatever vdirsyncer would like to create. */
    private Path answers() throws IOException {
        return Files.writeString(folder.resolve("answers"), "y\ny\n");
    }
}
