package org.confer.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.confer.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Prints papers as PDF 1.7 that conforms to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1): text
 * that can be searched, copied and read aloud, fonts inside, fit for the archive. The same paper
 * gives the same pages; safe for use by several threads.
 */
@Component
public class PdfWriter {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts;

    PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Characters of the paper that cannot be printed, in reading order; empty if all can be.
     * Control characters but the line feed are among them.
     */
    public List<Uncovered> uncovered(Paper paper) {
        return new Coverage(fonts, paper).uncovered();
    }

    /**
     * Names of the Chinese hands (仿宋, 小标宋…) that the national layout asks for and a free font
     * stands in for, because the operator named no font file of that hand.
     */
    public List<String> substitutedHands() {
        return fonts.substituted();
    }

    /**
     * @return the file
     * @throws InvalidInput naming the first character that no font covers
     */
    public byte[] write(Paper paper) {
        List<Uncovered> uncovered = uncovered(paper);
        if (!uncovered.isEmpty()) {
            throw new InvalidInput(uncovered.getFirst().message());
        }
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(paper, document)) {
            renderer.layout();
            FullLines.fill(renderer.getRootBox(), renderer.getDotsPerPoint());
            LastPage.pushDown(renderer, PaperMarkup.IMPRINT);
            renderer.createPDFWithoutClosing();
            Archival.complete(document, paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(Paper paper, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(SRGB);
        builder.withProducer("Confer");
        builder.usePDDocument(document);
        // nothing is ever fetched: the paper is all there is
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        fonts.forDocument(document)
                .forEach((typeface, font) ->
                        builder.useFont(font, typeface.family(), 400, FontStyle.NORMAL, true));
        String style = style("paper") + style(paper.layout().name().toLowerCase(Locale.ROOT));
        builder.withW3cDocument(PaperMarkup.of(paper, new Twins(fonts, paper), style), null);
        return builder.buildPdfRenderer();
    }

    private static String style(String name) throws IOException {
        try (InputStream in = PdfWriter.class.getResourceAsStream("/document/" + name + ".css")) {
            if (in == null) {
                throw new IOException("no style sheet " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
