package org.confer.calendar;

import org.confer.kernel.Period;

/**
 * What a busy time is for, told by an owner who shares titles.
 *
 * @param title 1 to 200 characters
 */
public record SharedTitle(Period period, String title) {

    static final int LONGEST = 200;
}
