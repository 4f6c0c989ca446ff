package org.confer.shell;

import java.util.List;
import java.util.Locale;

/** The languages of the screens. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** The nearest offered language: Chinese for any Chinese, else English. */
    public static Locale nearest(Locale wanted) {
        return "zh".equals(wanted.getLanguage()) ? CHINESE : ENGLISH;
    }
}
