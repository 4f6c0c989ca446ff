package org.confer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Papers in both layouts and both languages conform to the archive's and the readers' standards.
 */
class PdfWriterTests {

    private static final PdfWriter WRITER = new PdfWriter(new Fonts(new MockEnvironment()));

    static List<Paper> papers() {
        return List.of(
                SamplePapers.chinese(Layout.NATIONAL, 4),
                SamplePapers.chinese(Layout.NEUTRAL, 4),
                SamplePapers.english(Layout.NATIONAL, 4),
                SamplePapers.english(Layout.NEUTRAL, 4));
    }

    @BeforeAll
    static void wakeValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void conformsToPdfA3aAndPdfUa1(Paper paper) throws Exception {
        byte[] pdf = WRITER.write(paper);
        Path out = Path.of("target/papers");
        Files.createDirectories(out);
        Files.write(out.resolve(paper.layout() + "-" + paper.language() + ".pdf"), pdf);
        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aPaperOfSixtyPagesConforms() throws Exception {
        byte[] pdf = WRITER.write(SamplePapers.chinese(Layout.NATIONAL, 60));
        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void severalThreadsPrintAtOnce() {
        Paper paper = SamplePapers.chinese(Layout.NATIONAL, 3);
        byte[] alone = WRITER.write(paper);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> WRITER.write(paper)))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void theValidatorFindsAFileThatIsNoArchive() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(faults(plain.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(faults(plain.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a ->
                            a.getRuleId().getClause()
                                    + " "
                                    + a.getMessage()
                                    + " @ "
                                    + a.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
