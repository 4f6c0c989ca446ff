package org.confer.calendarfile;

import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.confer.kernel.InvalidInput;

/** The days that a recurrence rule gives (RFC 5545 section 3.3.10). */
public interface RecurringDays {

    /**
     * @param rule such as {@code FREQ=MONTHLY;BYDAY=2TU}; not more often than daily, at most 255
     *     characters
     * @param from first day that may be given; the rule counts from it, and the day itself is given
     *     only where the rule says so
     * @param until first day after those wanted
     * @throws InvalidInput if the rule cannot be read, is one of those refused, or gives nothing at
     *     all
     */
    List<LocalDate> of(String rule, LocalDate from, LocalDate until);

    /** The implementation of this installation; needs no Spring. */
    static RecurringDays installed() {
        return ServiceLoader.load(RecurringDays.class, RecurringDays.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reader of rules is installed"));
    }
}
