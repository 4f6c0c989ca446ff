package org.confer.document;

import java.util.Locale;

/**
 * The hands a paper is set in, each with the free font that stands for it until the operator names
 * another by {@code confer.document.fonts.<key>}.
 */
enum Typeface {
    /** 仿宋: running text. */
    TEXT("text", "仿宋", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    /** 楷体: headings of the second level. */
    KAI("kai", "楷体", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    /** 黑体: headings of the first level and labels. */
    HEI("hei", "黑体", "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf"),
    /** 小标宋: the mark and the title. */
    TITLE("title", "小标宋", "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
    /** Running text in Latin script. */
    LATIN("latin", "", "noto-serif/400Regular/NotoSerif_400Regular.ttf"),
    /** Headings and labels in Latin script. */
    LATIN_HEADING("latin-heading", "", "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
    /** Mark and title in Latin script. */
    LATIN_TITLE("latin-title", "", "noto-serif/700Bold/NotoSerif_700Bold.ttf"),
    /** Takes over where a hand lacks a character; always the free font. */
    FALLBACK("", "", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    /** A font for rare characters of names, if the operator has one. */
    RARE("rare", "", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    /** See {@link Twins}. */
    TWIN("", "", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    /** See {@link Twins}. */
    SECOND_TWIN("", "", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    private final String key;
    private final String asked;
    private final String file;

    Typeface(String key, String asked, String file) {
        this.key = key;
        this.asked = asked;
        this.file = file;
    }

    /** The name under which the style sheets speak of it. */
    String family() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it must not share its place in the file with others of the same font. */
    boolean isTwin() {
        return this == TWIN || this == SECOND_TWIN;
    }

    /** The last part of the setting that names another file; empty if there is none. */
    String key() {
        return key;
    }

    /** What the national layout asks for; empty if it asks for nothing. */
    String asked() {
        return asked;
    }

    /** The free font, a resource under {@code fonts/}. */
    String file() {
        return file;
    }
}
