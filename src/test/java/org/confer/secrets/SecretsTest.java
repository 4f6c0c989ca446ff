package org.confer.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String OLD = "b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2w=";
    private static final String NEW = "bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmU=";

    private final Secrets secrets = new Secrets(OLD);

    @Test
    void whatIsSealedIsReadableByTheKeyOnly() {
        String sealed = secrets.seal("password", "密码 one");
        assertThat(sealed).doesNotContain("one").isNotEqualTo(secrets.seal("password", "密码 one"));
        assertThat(secrets.open("password", sealed)).hasValue("密码 one");
        assertThat(new Secrets(NEW).open("password", sealed)).isEmpty();
        assertThat(new Secrets("").open("password", sealed)).isEmpty();
    }

    @Test
    void aChangedTextOrAnotherPurposeOpensNothing() {
        String sealed = secrets.seal("password", "word");
        char last = sealed.charAt(sealed.length() - 3);
        String changed =
                sealed.substring(0, sealed.length() - 3)
                        + (last == 'A' ? 'B' : 'A')
                        + sealed.substring(sealed.length() - 2);
        assertThat(secrets.open("password", changed)).isEmpty();
        assertThat(secrets.open("address", sealed)).isEmpty();
        assertThat(secrets.open("password", sealed.substring(0, 14))).isEmpty();
        assertThat(secrets.open("password", "")).isEmpty();
    }

    @Test
    void anEarlierKeyStillOpensAndTheNewOneSeals() {
        Secrets both = new Secrets(NEW + "," + OLD);
        assertThat(both.open("password", secrets.seal("password", "word"))).hasValue("word");
        assertThat(new Secrets(NEW).open("password", both.seal("password", "word")))
                .hasValue("word");
    }

    @Test
    void withoutAKeyTextsAreKeptReadably() {
        Secrets none = new Secrets("");
        assertThat(none.hasKey()).isFalse();
        assertThat(secrets.open("address", none.seal("address", "a"))).hasValue("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "b2xk", "no base64 at all, but as long as a key would be!"})
    void anotherKeyIsRefusedWithoutShowingIt(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(setting))
                .withMessageContaining("CONFER_SECRET_KEY")
                .withMessageNotContaining(setting)
                .withNoCause();
    }
}
