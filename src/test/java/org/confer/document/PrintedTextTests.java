package org.confer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

/** What was written can be searched and copied from the PDF, character by character. */
class PrintedTextTests {

    private static final PdfWriter WRITER = new PdfWriter(new Fonts(new MockEnvironment()));

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyCharacterOfGb2312ComesBackAsWritten(Layout layout) throws Exception {
        String written = gb2312();
        assertThat(written.codePointCount(0, written.length())).isEqualTo(7445);

        assertThat(body(layout, Locale.SIMPLIFIED_CHINESE, written))
                .isEqualTo(written.replaceAll("\\s|\\u3000", ""));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void rareNamesAndMixedScriptsComeBackAsWritten(Layout layout) throws Exception {
        String written = "李𬭊、王㛃、䶮文博、买买提·艾力与AnnaMüller出席；“数字政府”101——OKR/KPI（v2.0）≥95%…①②㈠ⅢαβЯ①℃";

        assertThat(body(layout, Locale.SIMPLIFIED_CHINESE, written)).isEqualTo(written);
        assertThat(body(layout, Locale.ENGLISH, written)).isEqualTo(written);
    }

    @Test
    void charactersThatShareAnOutlineAreToldApart() throws Exception {
        String written = "买买提·艾力与阿凡提・艾力•在场⼀一丨〉〈〉〈-‑…⋯";

        assertThat(body(Layout.NATIONAL, Locale.SIMPLIFIED_CHINESE, written)).isEqualTo(written);
    }

    @Test
    void wordsOfAnEnglishPaperKeepTheirSpaces() throws Exception {
        String written = "The Organisation Department hosts the course; 李𬭊 chairs it.";

        assertThat(text(WRITER.write(paper(Layout.NEUTRAL, Locale.ENGLISH, written))))
                .contains(written);
    }

    @Test
    void aCharacterThatNoFontHoldsIsNamedWithItsPlace() {
        Paper paper = paper(Layout.NATIONAL, Locale.SIMPLIFIED_CHINESE, "由市委组织部𰻝同志😀负责\u0007落实");

        assertThat(WRITER.uncovered(paper))
                .extracting(Uncovered::codePoint)
                .containsExactly(0x30EDD, 0x1F600, 7);
        assertThat(WRITER.uncovered(paper).getFirst().around()).contains("市委组织部𰻝同志");
        assertThatThrownBy(() -> WRITER.write(paper)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatLooksLikeMarkupIsPrintedAsItStands() throws Exception {
        String written = "<script>alert(1)</script>&amp;<b>x</b>]]>";

        assertThat(body(Layout.NEUTRAL, Locale.ENGLISH, written)).isEqualTo(written);
    }

    @Test
    void aTableRepeatsItsHeaderOnEveryPageItReaches() throws Exception {
        byte[] pdf = WRITER.write(SamplePapers.chinese(Layout.NATIONAL, 30));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int withRows = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                if (text.contains("并将")) {
                    withRows++;
                    assertThat(text).contains("牵头单位");
                }
            }
            assertThat(withRows).isGreaterThan(8);
        }
    }

    @Test
    void theSamePaperGivesTheSameFile() {
        Paper paper = SamplePapers.chinese(Layout.NATIONAL, 2);

        assertThat(WRITER.write(paper)).isEqualTo(WRITER.write(paper));
    }

    /** The text between the marks, without white space, of a paper that consists of it. */
    private static String body(Layout layout, Locale language, String written) throws Exception {
        String text = text(WRITER.write(paper(layout, language, "«" + written + "»")));
        String joined =
                text.replaceAll("(?m)^(— \\d+ —|\\d+ / \\d+)\\s*$", "")
                        .replaceAll("\\s|\\u3000", "");
        return joined.substring(joined.indexOf('«') + 1, joined.indexOf('»'));
    }

    private static Paper paper(Layout layout, Locale language, String written) {
        return new Paper(
                language,
                layout,
                "T",
                null,
                List.of(new Block.Paragraph(written)),
                null,
                List.of(),
                Instant.EPOCH);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String gb2312() {
        List<String> characters = new ArrayList<>();
        Charset charset = Charset.forName("GB2312");
        for (int row = 0xA1; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, charset);
                if (!character.contains("\uFFFD")) {
                    characters.add(character);
                }
            }
        }
        return String.join("", characters);
    }
}
