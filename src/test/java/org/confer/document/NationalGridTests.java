package org.confer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The grid and the margins of GB/T 9704-2012, measured on the printed page. */
class NationalGridTests {

    private static final double MM = 72 / 25.4;

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        TreeMap<Float, List<TextPosition>> lines = lines(2);
        lines.remove(lines.lastKey()); // the page number

        assertThat(lines).hasSize(22);
        assertThat(lines.values()).allSatisfy(line -> assertThat(line).hasSize(28));
        List<TextPosition> first = lines.firstEntry().getValue();
        assertThat((double) first.getFirst().getX()).isCloseTo(28 * MM, within(0.5));
        TextPosition last = first.getLast();
        assertThat(last.getX() + 16.0).isCloseTo(184 * MM, within(0.5));
        assertThat((double) first.getFirst().getYScale()).isCloseTo(16, within(0.05));
        double pitch = (lines.lastKey() - lines.firstKey()) / 21.0;
        assertThat(pitch).isCloseTo(28.99, within(0.05));
        // the middle of the first line is half a pitch below the top margin of 37 mm
        double middle = lines.firstKey() - 16 * 0.38;
        assertThat(middle).isCloseTo(37 * MM + 28.99 / 2, within(2.0));
    }

    @Test
    void pageNumbersStandOutsideOddRightAndEvenLeft() throws Exception {
        List<TextPosition> odd = lines(3).lastEntry().getValue();
        List<TextPosition> even = lines(2).lastEntry().getValue();

        assertThat(odd.getLast().getX() + odd.getLast().getWidth() + 14)
                .isCloseTo((float) (184 * MM), within(2f));
        assertThat(even.getFirst().getX() - 14).isCloseTo((float) (28 * MM), within(2f));
        assertThat((double) even.getFirst().getYScale()).isCloseTo(14, within(0.05));
    }

    private static TreeMap<Float, List<TextPosition>> lines(int page) throws Exception {
        PdfWriter writer = new PdfWriter(new Fonts(new MockEnvironment()));
        Paper paper =
                new Paper(
                        Locale.SIMPLIFIED_CHINESE,
                        Layout.NATIONAL,
                        "题",
                        null,
                        List.of(new Block.Paragraph("会议纪要".repeat(28 * 22))),
                        null,
                        List.of(),
                        Instant.EPOCH);
        TreeMap<Float, List<TextPosition>> lines = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(writer.write(paper))) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            if (!text.getUnicode().isBlank()) {
                                lines.computeIfAbsent(text.getYDirAdj(), y -> new ArrayList<>())
                                        .add(text);
                            }
                        }
                    };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        }
        return lines;
    }
}
