package org.confer.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.confer.TestDatabase;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reaches past the application and changes what was issued is found out. */
class ChainCheckTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private MeetingOnRecord record;

    @BeforeEach
    void threeMinutesWereIssued() {
        record = new MeetingOnRecord(database.sql());
        IssuedStore issued = IssuedStore.on(database.asApplication());
        append(issued, record.meeting, 1);
        append(issued, record.anotherMeeting(2), 2);
        append(issued, record.anotherMeeting(3), 3);
    }

    @Test
    void untouchedRecordsAreInOrder() {
        ChainCheck check = check();
        assertThat(check.records()).isEqualTo(3);
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void aChangedTextNamesItsRecord() throws Exception {
        asOwner("update minutes.issued_minutes set content = 'other' where number = 2");
        assertThat(check().faults())
                .containsExactly(Message.of("minutes.chain.altered", "2026/2 纪要2"));
    }

    @Test
    void aChangedFileNamesItsRecord() throws Exception {
        asOwner(
                "update minutes.issued_file set content = 'x'::bytea where issued_minutes_id ="
                        + " (select id from minutes.issued_minutes where number = 3)");
        assertThat(check().faults())
                .containsExactly(Message.of("minutes.chain.altered", "2026/3 纪要3"));
    }

    @Test
    void aForgedHashBreaksTheRecordBehindIt() throws Exception {
        asOwner(
                "update minutes.issued_minutes set content = 'other', hash = sha256('forged')"
                        + " where number = 2");
        assertThat(check().faults()).contains(Message.of("minutes.chain.gapBefore", "2026/3 纪要3"));
    }

    @Test
    void aRecordThatWasTakenOutLeavesAGap() throws Exception {
        asOwner(
                "delete from minutes.issued_file where issued_minutes_id = (select id from"
                        + " minutes.issued_minutes where number = 2)",
                "delete from minutes.issued_minutes where number = 2");
        assertThat(check().faults()).contains(Message.of("minutes.chain.gapBefore", "2026/3 纪要3"));
    }

    @Test
    void theLastRecordIsMissedByItsMeeting() throws Exception {
        asOwner("update meeting.joint_meeting set state = 'ISSUED', title = '最后一次'");
        asOwner(
                "delete from minutes.issued_file where issued_minutes_id = (select id from"
                        + " minutes.issued_minutes where number = 3)",
                "delete from minutes.issued_minutes where number = 3");
        assertThat(check().faults()).containsExactly(Message.of("minutes.chain.missing", "最后一次"));
    }

    /** Whoever may do everything in the database is found out, whatever column is touched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "issued_minutes set year = year + 1",
                "issued_minutes set number = 20",
                "issued_minutes set title = 'other'",
                "issued_minutes set layout = 'NEUTRAL'",
                "issued_minutes set issued_at = issued_at + interval '1 second'",
                "issued_minutes set issued_by_person_id = (select max(id) from organisation.person)",
                "issued_minutes set content = content || ' '",
                "issued_minutes set search_text = 'other'",
                "issued_minutes set previous_hash = sha256('x')",
                "issued_minutes set hash = sha256('x')",
                "issued_minutes set form = 1",
                "issued_minutes set corrects_issued_minutes_id = id, reason = 'x'",
                "issued_file set content = 'x'::bytea",
                "issued_file set language = 'zh'",
                "issued_file set layout = 'NEUTRAL'"
            })
    void nothingThatWasIssuedCanBeTouchedUnseen(String change) throws Exception {
        String key = change.startsWith("issued_file") ? "issued_minutes_id" : "id";
        database.asSuperuser(
                "update minutes."
                        + change
                        + " where "
                        + key
                        + " = (select id from minutes.issued_minutes where title = '纪要2')");

        assertThat(check().faults()).isNotEmpty();
        assertThat(check().faults().toString()).containsAnyOf("纪要2", "2026/2", "other");
    }

    private ChainCheck check() {
        return ChainCheck.of(database.asApplication());
    }

    private void append(IssuedStore issued, MeetingId meeting, int number) {
        ConferenceId conference = new ConferenceId(record.conference);
        issued.append(
                new IssuedRecord(
                        conference,
                        meeting,
                        2026,
                        number,
                        "纪要" + number,
                        Layout.NATIONAL,
                        Instant.parse("2026-03-05T01:00:00Z"),
                        record.secretary,
                        "{}",
                        "words",
                        List.of(
                                new IssuedRecord.File(
                                        Languages.ENGLISH,
                                        Layout.NATIONAL,
                                        "paper".getBytes(StandardCharsets.UTF_8))),
                        issued.lastHash(conference),
                        IssuedRecord.FORM,
                        null,
                        ""));
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.asOwner().getConnection();
                var doing = connection.createStatement()) {
            for (String statement : statements) {
                doing.execute(statement);
            }
        }
    }
}
