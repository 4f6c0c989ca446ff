package org.confer.plancell;

import java.time.LocalDate;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * The year that a plan is for: a calendar year, or one from a later month to the next year, as
 * schools (2026-27 from August) and budgets (2026/27 from April) have it.
 *
 * @param first calendar year in which it begins, 2000 to 2200
 * @param begins month in which it begins, 1 to 12
 */
public record PlanYear(int first, int begins) {

    /** Chinese and northern school years begin with the preparations in August. */
    static final int SCHOOL = 8;

    /** The budget year of the United Kingdom, India and others. */
    static final int BUDGET = 4;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    public PlanYear {
        if (first < FIRST_YEAR || first > LAST_YEAR) {
            throw new InvalidInput(Message.of("plancell.yearOutOfRange", FIRST_YEAR, LAST_YEAR));
        }
        if (begins < 1 || begins > 12) {
            throw new IllegalArgumentException("There is no month " + begins);
        }
    }

    public static PlanYear calendar(int year) {
        return new PlanYear(year, 1);
    }

    /** The calendar year of a month of this year. */
    int of(int month) {
        return month < begins ? first + 1 : first;
    }

    /** Whether a day lies in neither calendar year that it touches. */
    public boolean isOutside(LocalDate day) {
        return day.getYear() < first || day.getYear() > (begins == 1 ? first : first + 1);
    }
}
