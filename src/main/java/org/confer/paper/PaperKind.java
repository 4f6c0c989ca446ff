package org.confer.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Kinds of files that may be handed in; which one a file is, its content tells. */
public enum PaperKind {
    PDF("application/pdf", "pdf"),
    /** 版式文件 (GB/T 33190-2016). */
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** UTF-8, else GB 18030. */
    TEXT("text/plain", "txt", "csv", "md");

    private static final int MOST_ENTRIES = 20_000;
    private static final Pattern PDF_PROGRAM =
            Pattern.compile("/(JavaScript|JS|Launch|RichMedia|EmbeddedFile)\\b");
    private static final Pattern PACKED_PROGRAM =
            Pattern.compile(
                    "(.*/)?(vbaProject\\.bin|activeX/.*|.*\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|lnk|hta))",
                    Pattern.CASE_INSENSITIVE);
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final String mediaType;
    private final List<String> endings;

    PaperKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** With a dot, as a browser's file dialog wants them. */
    public static List<String> allEndings() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.endings.stream())
                .map(ending -> "." + ending)
                .toList();
    }

    boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /**
     * What the content is, whatever its name says. Office files that hold macros are of no kind.
     */
    static Optional<PaperKind> of(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 'P', 'K', 3, 4)) {
            return ofEntries(entries(content));
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    /**
     * Whether opening it could start something else: scripts, launched programs and files within a
     * PDF (ISO 32000-1, 12.6.4) as far as they stand there uncompressed, macros and programs within
     * an office file, and Office files up to 2003, which have room for macros everywhere.
     */
    static boolean carriesProgram(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return PDF_PROGRAM.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
        }
        return begins(content, 0xD0, 0xCF, 0x11, 0xE0)
                || (begins(content, 'P', 'K', 3, 4)
                        && entries(content).stream()
                                .anyMatch(entry -> PACKED_PROGRAM.matcher(entry).matches()));
    }

    private static boolean begins(byte[] content, int... signs) {
        if (content.length < signs.length) {
            return false;
        }
        for (int at = 0; at < signs.length; at++) {
            if ((content[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<PaperKind> ofEntries(Set<String> entries) {
        if (entries.stream().anyMatch(entry -> entry.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (entries.contains("OFD.xml")) {
            return Optional.of(OFD);
        }
        if (!entries.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return entries.contains("word/document.xml")
                ? Optional.of(DOCX)
                : entries.contains("xl/workbook.xml")
                        ? Optional.of(XLSX)
                        : entries.contains("ppt/presentation.xml")
                                ? Optional.of(PPTX)
                                : Optional.empty();
    }

    /** Names only: nothing is unpacked, so nothing can blow up. */
    private static Set<String> entries(byte[] content) {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .setIgnoreLocalFileHeader(true)
                        .get()) {
            return Collections.list(zip.getEntries()).stream()
                    .limit(MOST_ENTRIES)
                    .map(ZipArchiveEntry::getName)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | IllegalArgumentException broken) {
            return Set.of();
        }
    }

    private static boolean isText(byte[] content) {
        return CHARSETS.stream().anyMatch(charset -> isText(content, charset));
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(sign ->
                            Character.isISOControl(sign)
                                    && sign != '\n'
                                    && sign != '\r'
                                    && sign != '\t');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
