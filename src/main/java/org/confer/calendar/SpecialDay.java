package org.confer.calendar;

import java.time.LocalDate;

/**
 * A day that differs from its weekday.
 *
 * @param working true for a make-up workday (调休), false for a holiday
 */
public record SpecialDay(LocalDate day, boolean working, String nameEn, String nameZh) {}
