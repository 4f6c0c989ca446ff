package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The front door of the demo: people sign in and find what awaits them. */
@WithChromium
class FrontDoorIT {

    private static RunningConfer confer;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        confer = RunningConfer.demo(DemoHome.copy());
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
    void aPageRunsOnlyScriptsThatItsOwnAnswerVouchesFor() throws Exception {
        HttpResponse<String> page = get("sign-in");
        HttpResponse<String> again = get("sign-in");

        assertThat(policy(page))
                .contains(
                        "default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .isNotEqualTo(policy(again));
        assertThat(policy(get("confer.css"))).endsWith("script-src 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void thePublicFormThatIsSwitchedOffIsNotFound() throws Exception {
        HttpResponse<String> off = get("report-a-problem");
        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(off.body()).doesNotContainIgnoringCase("problem");
        assertThat(get("sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void behindAProxyThatSpeaksHttpsTheCookieAndTheAddressesAreForHttps() throws Exception {
        String[] proxy = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "confer.example"};

        assertThat(cookie(get("sign-in", proxy))).contains("; Secure; HttpOnly; SameSite=Lax");
        assertThat(get("meetings", proxy).headers().firstValue("Location"))
                .contains("https://confer.example/sign-in");
        assertThat(get("sign-in", proxy).headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(cookie(get("sign-in"))).contains("HttpOnly").doesNotContain("Secure");
    }

    private static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(confer.address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
