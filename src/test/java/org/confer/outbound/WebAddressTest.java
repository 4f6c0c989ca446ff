package org.confer.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "webcal://calendar.example/a.ics, https://calendar.example/a.ics",
        "WEBCALS://Calendar.Example/A.ics, https://calendar.example/A.ics",
        "http://calendar.example, http://calendar.example/",
        "https://calendar.example:8443/a?b=c#d, https://calendar.example:8443/a?b=c",
        "https://日历.example/部门.ics, https://xn--jmr704b.example/%E9%83%A8%E9%97%A8.ics",
        "https://[2606:4700::1]/a, https://[2606:4700::1]/a"
    })
    void isReadAsPeopleCopyIt(String typed, String read) {
        assertThat(WebAddress.of("  " + typed + " ").uri()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar.example/a.ics",
                "ftp://calendar.example/a.ics",
                "file:///etc/passwd",
                "http://127.1/",
                "jar:http://calendar.example!/a",
                "https://",
                "https:///a",
                "https://user:word@calendar.example/",
                "https://calendar.example@127.0.0.1/",
                "https://calendar.example:99999999/",
                "https://a b.example/",
                "https://calendar.example/a b",
                "https://calendar.example/\u0000",
                "https://calendar.example\r\nHost: inside/"
            })
    void anythingElseIsRefused(String typed) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> WebAddress.of(typed));
    }

    @Test
    void itsSecretIsNeverInItsWords() {
        assertThat(WebAddress.of("https://calendar.example/secret?token=secret"))
                .hasToString("https://calendar.example/…");
    }
}
