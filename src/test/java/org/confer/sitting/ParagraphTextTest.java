package org.confer.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class ParagraphTextTest {

    @Test
    void wordsStayAsTheyWereTyped() {
        assertThat(new ParagraphText("  市教育局𬭊：同意。\n2 < 3 & *so*").value())
                .isEqualTo("  市教育局𬭊：同意。\n2 < 3 & *so*");
    }

    @Test
    void aTagIsWordsLikeOthers() {
        String pasted = "<p class=MsoNormal><script>alert(1)</script>合并</p>";
        assertThat(new ParagraphText(pasted).value()).isEqualTo(pasted);
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertThat(new ParagraphText("a\u0000b\u0007c\u202Ed\u2066e\uFEFFf\uD800g").value())
                .isEqualTo("abcdefg");
    }

    @Test
    void lineBreaksOfOtherProgramsAreLineBreaks() {
        assertThat(new ParagraphText("一\r\n二\r三\u000b四").value()).isEqualTo("一\n二\n三\n四");
    }

    @Test
    void aMegabyteIsRefusedInWords() {
        assertThatThrownBy(() -> new ParagraphText("长".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.reason().key())
                                        .isEqualTo("kernel.wording.tooLong"));
    }
}
