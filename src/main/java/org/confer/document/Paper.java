package org.confer.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed, free of any notion of how.
 *
 * @param language language of the words, Chinese or English; readers for the blind speak in it
 * @param title title of the paper, also the file's title
 * @param masthead head of the first page, or null
 * @param body in reading order
 * @param imprint foot of the last page, or null
 * @param attachments files inside the PDF; names differ
 * @param made moment that the file names as its creation
 */
public record Paper(
        Locale language,
        Layout layout,
        String title,
        @Nullable Masthead masthead,
        List<Block> body,
        @Nullable Imprint imprint,
        List<Attachment> attachments,
        Instant made) {

    public Paper {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /** The same paper in a layout. */
    public Paper in(Layout other) {
        return new Paper(language, other, title, masthead, body, imprint, attachments, made);
    }

    /** The same paper with these files inside. */
    public Paper with(List<Attachment> files) {
        return new Paper(language, layout, title, masthead, body, imprint, files, made);
    }

    /** Everything that will be printed, piece by piece in reading order. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (masthead != null) {
            texts.addAll(
                    List.of(
                            masthead.mark(),
                            masthead.number(),
                            masthead.issuer(),
                            masthead.date()));
        }
        texts.add(title);
        body.forEach(block -> texts.addAll(block.texts()));
        if (imprint != null) {
            texts.addAll(List.of(imprint.copies(), imprint.issuer(), imprint.date()));
        }
        return texts;
    }

    boolean isChinese() {
        return language.getLanguage().equals("zh");
    }
}
