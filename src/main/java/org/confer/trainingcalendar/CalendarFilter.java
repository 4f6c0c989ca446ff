package org.confer.trainingcalendar;

import org.confer.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which trainings a calendar shows; null and the empty string ask for all.
 *
 * @param agency that holds it alone or with others
 * @param audience words in whom it is for
 * @param region words in where its people come from
 * @param subject words in its title or category
 */
public record CalendarFilter(
        @Nullable DepartmentId agency, String audience, String region, String subject) {

    public static final CalendarFilter ALL = new CalendarFilter(null, "", "", "");

    private static final int LONGEST = 200;

    public CalendarFilter {
        audience = bounded(audience);
        region = bounded(region);
        subject = bounded(subject);
    }

    private static String bounded(String words) {
        String stripped = words.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
