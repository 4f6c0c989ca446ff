package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator sets an empty installation up, in the browser and nowhere else. */
@WithChromium
class EmptyInstallationIT {

    private static final String PASSWORD = "a long new password";

    @RegisterExtension static final Stage STAGE = Stage.empty();

    @Test
    void fromTheFirstDepartmentToTheFirstMeeting() {
        try (Desk desk = STAGE.wide("en")) {
            desk.signIn("admin", printedPassword()).checkAccessible().picture("empty-start");
            desk.sees(desk.words("organisation.awaited.departments"))
                    .sees(desk.words("conference.awaited.first"));
            enterDepartment(desk, "Office of Joint Training");
            enterDepartment(desk, "Department of Health");
            String link = invite(desk, "Ada North", "ada@example.org", "Office of Joint Training");
            acceptInvitation(link);
            foundConferenceAndPlanItsFirstMeeting(desk);
        }
        try (Desk ada = STAGE.wide("en")) {
            ada.signIn("ada@example.org", PASSWORD).open("meetings").sees("First meeting");
            ada.checkAccessible().picture("empty-first-meeting");
        }
    }

    /** Printed once, on the console. */
    private static String printedPassword() {
        return STAGE.confer().said().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("password "))
                .map(line -> line.substring("password".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static void enterDepartment(Desk desk, String name) {
        desk.open("departments/new");
        desk.fill(desk.words("organisation.department.name"), name);
        desk.press(desk.words("organisation.save")).sees(name);
    }

    private static String invite(Desk desk, String name, String email, String department) {
        desk.open("people/new");
        desk.fill(desk.words("organisation.person.name"), name);
        desk.fill(desk.words("organisation.person.mail"), email);
        desk.choose(desk.words("organisation.department"), department);
        desk.press(desk.words("organisation.save"));
        desk.page().waitForURL(Pattern.compile(".*/people/\\d+"));
        desk.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions()
                                .setName(desk.words("security.role.SECRETARIAT")))
                .first()
                .check();
        desk.press(desk.words("security.account.invite"));
        String link = desk.page().getByLabel(desk.words("security.link.field")).inputValue();
        assertThat(link).contains("/password/");
        desk.press(desk.words("security.close"));
        return link.substring(link.indexOf("password/"));
    }

    private static void acceptInvitation(String link) {
        try (Desk ada = STAGE.phone("en")) {
            ada.open(link).checkAccessible();
            ada.fill(ada.words("security.password.next"), PASSWORD);
            ada.fill(ada.words("security.password.again"), PASSWORD);
            ada.press(ada.words("security.password.save"));
            ada.sees(ada.words("security.password.saved"));
            ada.open(link).sees(ada.words("security.link.over"));
        }
    }

    private static void foundConferenceAndPlanItsFirstMeeting(Desk desk) {
        desk.open("conferences/new");
        desk.fill(desk.words("conference.field.name"), "Joint Training Conference");
        desk.choose(desk.words("conference.lead"), "Office of Joint Training");
        desk.checkAccessible().press(desk.words("conference.save"));
        desk.page().waitForURL(Pattern.compile(".*/conferences/\\d+"));
        desk.open("meetings/new");
        desk.fill(desk.words("meeting.field.title"), "First meeting");
        desk.press(desk.words("meeting.save"));
        desk.page().waitForURL(Pattern.compile(".*/meetings/\\d+.*"));
        desk.sees("First meeting").checkAccessible();
    }
}
