package org.confer.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import org.confer.kernel.InvalidInput;
import org.confer.secrets.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNumberTest {

    /** The example of GB 11643 (1999). */
    private static final String EXAMPLE = "11010519491231002X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "\u200b110105\u00a019491231002X"
            })
    void widthBlanksAndCaseDoNotMatter(String written) {
        assertThat(OfficialNumber.of(written)).isEqualTo(OfficialNumber.of(EXAMPLE));
    }

    @Test
    void theOldFormNamesTheSamePerson() {
        assertThat(OfficialNumber.of("110105491231002")).isEqualTo(OfficialNumber.of(EXAMPLE));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, nomination.number.check",
        "110105194912310020, nomination.number.check",
        "'', nomination.number.missing",
        "张三, nomination.number.form",
        "AB, nomination.number.form",
        "ABCDEF, nomination.number.form",
        "=1+1, nomination.number.form",
        "'1;drop table', nomination.number.form",
        "00010519491231002X1, nomination.number.form",
    })
    void whatIsNoNumberIsRefusedInWordsThatDoNotRepeatIt(String written, String key) {
        if (key.endsWith("form") && written.matches("[0-9X]{19}")) {
            assertThat(OfficialNumber.of(written)).as("a long staff number").isNotNull();
            return;
        }
        InvalidInput wrong =
                catchThrowableOfType(InvalidInput.class, () -> OfficialNumber.of(written));
        assertThat(wrong.reason().key()).isEqualTo(key);
        assertThat(wrong.reason().arguments()).isEmpty();
    }

    @Test
    void aRightCheckDigitDoesNotMakeUpForAnImpossibleBirthday() {
        String noDay = "11010519490231002";
        for (char check : "0123456789X".toCharArray()) {
            InvalidInput wrong =
                    catchThrowableOfType(
                            InvalidInput.class, () -> OfficialNumber.of(noDay + check));
            assertThat(wrong.reason().key())
                    .isIn("nomination.number.check", "nomination.number.birthday");
        }
    }

    @Test
    void nothingShowsTheNumber() {
        OfficialNumber number = OfficialNumber.of(EXAMPLE);
        assertThat(number.toString()).doesNotContain("1949");
        assertThat(new NewNominee("张三", number, "").toString()).doesNotContain("1949");
    }

    @Test
    void theHashDependsOnTheKeyAndStaysTheSameWhileNewKeysArePutInFront() {
        String one = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] other = new byte[32];
        other[0] = 1;
        String two = Base64.getEncoder().encodeToString(other);
        OfficialNumber number = OfficialNumber.of(EXAMPLE);
        byte[] derived = new PersonKey("", false, new Secrets(one)).hash(number);
        assertThat(new PersonKey("", false, new Secrets(two + "," + one)).hash(number))
                .isEqualTo(derived);
        assertThat(new PersonKey("", false, new Secrets(two)).hash(number)).isNotEqualTo(derived);
        assertThat(new PersonKey(two, false, new Secrets(one)).hash(number))
                .isNotEqualTo(derived)
                .hasSize(32);
        assertThat(new PersonKey("", false, new Secrets("")).isSet()).isFalse();
        assertThat(
                        catchThrowableOfType(
                                IllegalArgumentException.class,
                                () -> new PersonKey("c2hvcnQ=", false, new Secrets(""))))
                .hasMessageContaining("CONFER_PERSON_KEY")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
