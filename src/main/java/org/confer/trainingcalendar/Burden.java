package org.confer.trainingcalendar;

import java.util.List;

/**
 * How often an audience is trained in a year.
 *
 * @param audience as the plans name it
 * @param months trainings that begin in each of the twelve months
 * @param people seats of all of them together; plans that do not tell count nothing
 */
public record Burden(String audience, List<Integer> months, long people) {

    public Burden {
        months = List.copyOf(months);
    }

    public int trainings() {
        return months.stream().mapToInt(Integer::intValue).sum();
    }
}
