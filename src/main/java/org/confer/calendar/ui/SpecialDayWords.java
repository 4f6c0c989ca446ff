package org.confer.calendar.ui;

import org.confer.calendar.SpecialDay;
import org.confer.calendar.WorkingDays;
import org.confer.shell.Languages;
import org.confer.shell.Words;

/** Names that come with the data in two languages, in the one of the screen. */
final class SpecialDayWords {

    private SpecialDayWords() {}

    static String name(SpecialDay day) {
        return chinese() ? day.nameZh() : day.nameEn();
    }

    static String name(WorkingDays.Region region) {
        return chinese() ? region.nameZh() : region.nameEn();
    }

    private static boolean chinese() {
        return Words.language().equals(Languages.CHINESE);
    }
}
