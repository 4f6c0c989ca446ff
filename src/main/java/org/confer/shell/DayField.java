package org.confer.shell;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A day, typed or picked, in the user's language. */
public class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        setLocale(CalendarWords.locale());
        setI18n(CalendarWords.inTheUsersLanguage());
    }
}
