package org.confer.calendarlink.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.confer.ConferTest;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SharedTitle;
import org.confer.calendar.SourceListing;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Period;
import org.confer.meeting.AtADesk;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The pages of calendars that come from elsewhere; nothing is fetched by itself meanwhile. */
@ConferTest
@Import(Town.class)
@TestPropertySource(properties = "confer.calendars.fetch-every=PT24H")
class CalendarPagesTest extends AtADesk {

    private static final Period MARCH =
            new Period(
                    Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-04-01T00:00:00Z"));

    @Autowired Availability availability;

    private Town.Officer officer;

    @BeforeEach
    void anOfficer() {
        officer = town.officer(Role.LIAISON_OFFICER);
    }

    @Test
    void anAddressIsConnectedAndItsPageSaysHowItGoes() {
        sitsDown(officer.person());
        navigate("calendars/connect", ConnectView.class);
        labelled(TextField.class, "Address").setValue("ftp://calendar.example/");
        press("Connect");
        assertThat(labelled(TextField.class, "Address").getErrorMessage())
                .startsWith("An address begins with https://");
        labelled(TextField.class, "Address").setValue("webcal://10.0.0.1/secret-token.ics");
        labelled(TextField.class, "Name").setValue("工作日历");
        press("Connect");
        assertThat(mine()).extracting(SourceListing::name).containsExactly("工作日历");
        SourceListing source = mine().getFirst();
        navigate("calendars/" + source.id(), Component.class);
        assertThat(page()).contains("10.0.0.1/…").doesNotContain("secret-token");
        navigate("calendars", Component.class);
        assertThat(page()).contains("calendars/" + source.id());

        navigate("calendars/connect", ConnectView.class);
        labelled(TextField.class, "Address").setValue("https://10.0.0.1/other.ics");
        labelled(TextField.class, "Name").setValue("工作日历");
        press("Connect");
        assertThat(labelled(TextField.class, "Name").getErrorMessage())
                .startsWith("There is already a calendar “工作日历” here.");
    }

    @Test
    void withoutAKeyNoPasswordIsAskedForAndThePageSaysWhy() {
        sitsDown(officer.person());
        navigate("calendars/connect", ConnectView.class);
        assertThat(find(PasswordField.class).exists()).isFalse();
        assertThat(page()).contains("CONFER_SECRET_KEY");
    }

    @Test
    void titlesAreSharedAndForgottenBySwitch() {
        handIn();
        sitsDown(officer.person());
        navigate("calendars/" + mine().getFirst().id(), Component.class);
        Checkbox share = labelled(Checkbox.class, "Share the titles of this calendar");
        test(share).click();
        assertThat(titles()).as("come with the next file").isEmpty();
        handIn();
        assertThat(titles()).extracting(SharedTitle::title).containsExactly("学习会");
        test(share).click();
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatCouldNotBeReadStandsOnThePageWithItsLine() {
        handIn();
        sitsDown(officer.person());
        navigate("calendars/" + mine().getFirst().id(), Component.class);
        assertThat(page()).contains("Line 10").contains("Nowhere");
    }

    @Test
    void ofAnotherDepartmentThereIsNothing() {
        handIn();
        SourceListing source = mine().getFirst();
        Town.Officer stranger = town.officer(Role.LIAISON_OFFICER);
        town.does(
                stranger.person(),
                () ->
                        assertThatExceptionOfType(NotPermitted.class)
                                .isThrownBy(() -> availability.source(source.id())));
    }

    private void handIn() {
        String file =
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                SUMMARY:学习会
                DTSTART:20270305T010000Z
                DURATION:PT1H
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;TZID=Nowhere:20270306T010000
                DURATION:PT1H
                END:VEVENT
                END:VCALENDAR
                """;
        town.does(
                officer.person(),
                () -> {
                    try {
                        availability.importCalendar(
                                owner(),
                                "file.ics",
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
    }

    private CalendarOwner owner() {
        return CalendarOwner.of(officer.unit());
    }

    private List<SourceListing> mine() {
        return town.as(officer.person(), () -> availability.sources(owner()));
    }

    private List<SharedTitle> titles() {
        return town.as(officer.person(), () -> availability.titles(owner(), MARCH));
    }
}
