package org.confer.shell;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the calendar that opens under a date field says: months, weekdays, today. */
final class CalendarWords {

    /** Weeks begin on Monday in both languages. */
    private static final int MONDAY = 1;

    private CalendarWords() {}

    /** How days are typed: 2026/11/21 in Chinese, 21/11/2026 in English. */
    static Locale locale() {
        return Words.language().equals(Languages.CHINESE) ? Locale.CHINA : Locale.UK;
    }

    static DatePickerI18n inTheUsersLanguage() {
        Locale language = Words.language();
        return new DatePickerI18n()
                .setMonthNames(
                        Arrays.stream(Month.values())
                                .map(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, language))
                                .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(
                        weekdays(
                                language.equals(Languages.CHINESE)
                                        ? TextStyle.NARROW_STANDALONE
                                        : TextStyle.SHORT_STANDALONE,
                                language))
                .setFirstDayOfWeek(MONDAY)
                .setToday(Words.of("shell.day.today"))
                .setCancel(Words.of("shell.cancel"))
                .setBadInputErrorMessage(Words.of("shell.day.unreadable"));
    }

    /** Sunday first, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale language) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(DayOfWeek.values().length - 1L))
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
