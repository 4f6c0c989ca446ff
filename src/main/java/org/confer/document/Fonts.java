package org.confer.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts, read once and kept: parsing one takes longer than printing a page. A {@link
 * TrueTypeFont} whose bytes are in memory may be shared; PDFBox's {@code close()} on it does
 * nothing.
 */
@Component
class Fonts {

    private final Environment environment;
    private final Map<String, TrueTypeFont> read = new ConcurrentHashMap<>();

    Fonts(Environment environment) {
        this.environment = environment;
    }

    /** The fonts as one document uses them; each is made ready only when it is first needed. */
    Map<Typeface, PDFontSupplier> forDocument(PDDocument document) {
        Map<TrueTypeFont, PDFont> embedded = new HashMap<>();
        Map<Typeface, PDFontSupplier> suppliers = new EnumMap<>(Typeface.class);
        for (Typeface typeface : Typeface.values()) {
            suppliers.put(
                    typeface,
                    new PDFontSupplier(null) {
                        @Override
                        public PDFont supply() {
                            return typeface.isTwin()
                                    ? embed(document, font(typeface))
                                    : embedded.computeIfAbsent(
                                            font(typeface), font -> embed(document, font));
                        }
                    });
        }
        return suppliers;
    }

    private static PDFont embed(PDDocument document, TrueTypeFont font) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font(Typeface typeface) {
        String chosen = chosenFile(typeface);
        return chosen.isEmpty()
                ? read.computeIfAbsent(typeface.file(), Fonts::bundled)
                : read.computeIfAbsent(chosen, Fonts::installed);
    }

    boolean covers(Typeface typeface, int codePoint) {
        return outline(typeface, codePoint) != 0;
    }

    /** Number of the outline that draws the character, 0 if there is none. */
    int outline(Typeface typeface, int codePoint) {
        try {
            return font(typeface).getUnicodeCmapLookup().getGlyphId(codePoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the hands that the national layout asks for and a free font stands in for. */
    List<String> substituted() {
        return Arrays.stream(Typeface.values())
                .filter(typeface -> !typeface.asked().isEmpty())
                .filter(typeface -> chosenFile(typeface).isEmpty())
                .map(Typeface::asked)
                .toList();
    }

    private String chosenFile(Typeface typeface) {
        return typeface.key().isEmpty()
                ? ""
                : environment.getProperty("confer.document.fonts." + typeface.key(), "");
    }

    private static TrueTypeFont bundled(String file) {
        try (InputStream in = new ClassPathResource("fonts/" + file).getInputStream()) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont installed(String file) {
        try {
            return parse(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The font file " + file + " named in the configuration cannot be used", e);
        }
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // read the big tables now, not under the first reader's eyes
        font.getUnicodeCmapLookup();
        return font;
    }
}
