package org.confer.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The front door of the demo: people sign in and find what awaits them. */
@WithChromium
class FrontDoorIT {

    private static final Path HOME = RunningConfer.newHome();

    private static RunningConfer confer;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        confer = RunningConfer.demo(HOME);
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        confer.close();
    }

    @Test
    void aSecretarySignsInAndSeesWhatAwaitsThem() {
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            desk.open("sign-in").checkAccessible().picture("sign-in-en");
            desk.signIn("secretariat@northmoor.example", "confer-demo-2026")
                    .sees("What awaits you")
                    .checkAccessible()
                    .picture("start-en");
        }
    }

    @Test
    void theFrontDoorSpeaksChineseOnAPhone() {
        try (Desk desk = Desk.phone(chromium.browser(), confer, "zh-CN")) {
            desk.open("sign-in").checkAccessible().picture("sign-in-zh-phone");
            desk.signIn("secretariat@linchuan.example", "confer-demo-2026")
                    .sees("待办事项")
                    .checkAccessible()
                    .picture("start-zh-phone");
        }
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        try (Desk desk = Desk.dark(chromium.browser(), confer, "en")) {
            desk.open("sign-in");
            desk.page().locator("input[name=username]").fill("leader@linchuan.example");
            desk.page().locator("input[name=password]").fill("not this one");
            desk.page().locator("vaadin-login-form vaadin-button[theme~=submit]").first().click();
            desk.sees("That did not work").picture("sign-in-failed-dark");
        }
    }
}
