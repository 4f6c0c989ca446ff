package org.confer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Thirty-two minutes of one to more than sixty pages, made from words drawn by lot: rare characters
 * of names, scripts mixed in one line, very long words, tables over many pages, both languages and
 * both layouts. Each is checked by veraPDF against PDF/A-3a and PDF/UA-1, its text is compared
 * character by character with what was written, and no character stands outside the type area.
 */
class ThirtyMinutesTests {

    private static final double MM = 72 / 25.4;
    private static final int OF_SIXTY_PAGES = 200;

    private static final PdfWriter WRITER = new PdfWriter(new Fonts(new MockEnvironment()));

    private static final List<String> CHINESE =
            List.of(
                    "会议听取了市人社局关于培训计划查重情况的汇报，",
                    "由李𬭊、王㛃、䶮文博同志负责，",
                    "买买提·艾力与Anna Müller列席；",
                    "“数字政府”（Digital Government 101）专题班合并举办，",
                    "参训约120人、学时≥24、预算￥36,500.00元，",
                    "依据〔2026〕第3号文件第（二）条①②③款。",
                    "联系邮箱：peixun@linchuan.example，",
                    "Правила обучения与Ελληνικά并列，");

    private static final List<String> ENGLISH =
            List.of(
                    "The conference heard the report of the Personnel Bureau. ",
                    "Responsible are 李𬭊, 王㛃 and 䶮文博 (Yan Wenbo). ",
                    "Anna Müller, Łukasz Żółć and Çağrı Şen sat in. ",
                    "The course “Digital Government 101” is held once instead of three times; ",
                    "about 120 people, ≥ 24 hours, ¥36,500.00. ",
                    "See No. 3 of 2026, section 2 (b), items 1–3. ",
                    "Правила обучения and Ελληνικά stand beside each other. ",
                    "https://linchuan.example/a/very/long/address/that/has/no/place/to/turn/the/line ");

    static Stream<Paper> minutes() {
        return IntStream.range(0, 32)
                .mapToObj(number ->
                        paper(
                                number,
                                number == 30 ? 100 : number == 31 ? 150 : 1 + number * 2 / 3));
    }

    private static Paper paper(int number, int items) {
        Random lot = new Random(number);
        boolean chinese = number % 2 == 0;
        List<String> words = chinese ? CHINESE : ENGLISH;
        List<Block> body = new ArrayList<>();
        body.add(new Block.Labelled(chinese ? "主持" : "Chair", "李𬭊"));
        for (int item = 1; item <= items; item++) {
            body.add(new Block.Heading(1, item + ". " + drawn(lot, words, 1).strip()));
            for (int paragraph = 0; paragraph <= lot.nextInt(4); paragraph++) {
                body.add(new Block.Paragraph(drawn(lot, words, 2 + lot.nextInt(8)).strip()));
            }
            if (lot.nextInt(3) == 0) {
                body.add(new Block.Heading(2, chinese ? "议定意见" : "Decision"));
                body.add(new Block.Paragraph(drawn(lot, words, 4).strip()));
            }
        }
        body.add(table(lot, words, chinese, items * 2));
        body.add(
                new Block.Labelled(
                        chinese ? "出席" : "Present",
                        IntStream.range(0, 3 + lot.nextInt(9))
                                .mapToObj(seat -> drawn(lot, words, 1).strip())
                                .toList()));
        return new Paper(
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                number / 2 % 2 == 0 || number == 30 ? Layout.NATIONAL : Layout.NEUTRAL,
                chinese ? "2026年第" + (number + 1) + "次会议纪要" : "Minutes of meeting " + number,
                new Masthead("联席会议纪要", "〔2026〕第" + number + "期", "市委组织部", "2026年3月9日"),
                body,
                new Imprint("抄送：市财政局。", "市委组织部办公室", "2026年3月9日印发"),
                SamplePapers.chinese(Layout.NEUTRAL, 1).attachments(),
                Instant.parse("2026-03-09T02:00:00Z"));
    }

    private static Block table(Random lot, List<String> words, boolean chinese, int rows) {
        return new Block.Table(
                chinese ? "任务清单" : "Actions",
                List.of(
                        new Block.Column(chinese ? "序号" : "No.", 2),
                        new Block.Column(chinese ? "任务内容" : "What is done", 10),
                        new Block.Column(chinese ? "责任人" : "Responsible", 4)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row ->
                                List.of(
                                        Integer.toString(row),
                                        drawn(lot, words, 1 + lot.nextInt(3)).strip(),
                                        chinese ? "䶮文博" : "Yan 䶮"))
                        .toList());
    }

    private static String drawn(Random lot, List<String> words, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> words.get(lot.nextInt(words.size())))
                .collect(Collectors.joining());
    }

    @BeforeAll
    static void wakeValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("minutes")
    void conformAndSayWhatWasWritten(Paper paper) throws Exception {
        byte[] pdf = WRITER.write(paper);
        keep(paper, pdf);
        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (paper.body().size() > OF_SIXTY_PAGES) {
                assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(60);
            }
            assertThat(printed(document, paper)).isEqualTo(written(paper));
            if (paper.layout() == Layout.NATIONAL) {
                nothingStandsOutsideTheTypeArea(document);
            }
            assertThat(document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsOnlyKeys("actions.ics", "minutes.json");
        }
    }

    private static void keep(Paper paper, byte[] pdf) throws IOException {
        Path folder = Path.of("target/papers");
        Files.createDirectories(folder);
        Files.write(folder.resolve("drawn-" + paper.title().replace(' ', '-') + ".pdf"), pdf);
    }

    /** All text in reading order without white space; headers of a table stand once. */
    private static String written(Paper paper) {
        return String.join("", paper.texts()).replaceAll("[\\s\\u3000]", "");
    }

    private static String printed(PDDocument document, Paper paper) throws IOException {
        StringBuilder text = new StringBuilder();
        PDFTextStripper stripper = new PDFTextStripper();
        String header = header(paper);
        boolean seen = false;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String own =
                    stripper.getText(document)
                            .replaceAll("(?m)^(— \\d+ —|\\d+ / \\d+)\\s*$", "")
                            .replaceAll("[\\s\\u3000]", "");
            if (seen && own.startsWith(header)) {
                own = own.substring(header.length());
            }
            seen |= own.contains(header);
            text.append(own);
        }
        // labels carry a colon that the blocks do not
        String all = text.toString();
        for (Block block : paper.body()) {
            if (block instanceof Block.Labelled labelled) {
                String label = labelled.label();
                String first = labelled.entries().getFirst().replaceAll("[\\s\\u3000]", "");
                all =
                        all.replaceFirst(
                                quoted(label) + "[：:]" + quoted(first), plain(label + first));
            }
        }
        return all;
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static String plain(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String header(Paper paper) {
        return paper.body().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> table.columns().stream())
                .map(Block.Column::header)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    /**
     * Type area of GB/T 9704-2012: 156 mm by 225 mm, 28 mm from the left and 37 mm from the top.
     */
    private static void nothingStandsOutsideTheTypeArea(PDDocument document) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (!text.getUnicode().isBlank()) {
                            all.add(text);
                        }
                    }
                };
        stripper.getText(document);
        double lowestLine =
                all.stream()
                        .mapToDouble(TextPosition::getYDirAdj)
                        .filter(y -> y < 262 * MM + 0.5)
                        .max()
                        .orElseThrow();
        assertThat(lowestLine).isLessThanOrEqualTo(262 * MM + 0.5);
        for (TextPosition one : all) {
            assertThat((double) one.getXDirAdj()).isGreaterThanOrEqualTo(28 * MM - 0.6);
            assertThat((double) one.getXDirAdj() + one.getWidthDirAdj())
                    .as(one.getUnicode())
                    .isLessThanOrEqualTo(184 * MM + 1.5);
            assertThat((double) one.getYDirAdj() - one.getYScale() * 0.9)
                    .isGreaterThanOrEqualTo(37 * MM - 3);
        }
        assertThat(document.getPage(0).getMediaBox().getWidth())
                .isCloseTo((float) (210 * MM), within(0.5f));
        assertThat(document.getPage(0).getMediaBox().getHeight())
                .isCloseTo((float) (297 * MM), within(0.5f));
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found ->
                            found.getRuleId().getClause()
                                    + " "
                                    + found.getMessage()
                                    + " @ "
                                    + found.getLocation().getContext())
                    .distinct()
                    .limit(5)
                    .toList();
        }
    }
}
