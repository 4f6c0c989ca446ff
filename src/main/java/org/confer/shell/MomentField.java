package org.confer.shell;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;

/** A day and a time of day, in the user's language. */
public class MomentField extends DateTimePicker {

    public MomentField(String label) {
        super(label);
        setLocale(CalendarWords.locale());
        setDatePickerI18n(CalendarWords.inTheUsersLanguage());
        setI18n(
                new DateTimePickerI18n()
                        .setDateLabel(Words.of("shell.day.date"))
                        .setTimeLabel(Words.of("shell.day.time"))
                        .setBadInputErrorMessage(Words.of("shell.moment.unreadable"))
                        .setIncompleteInputErrorMessage(Words.of("shell.moment.incomplete")));
    }
}
