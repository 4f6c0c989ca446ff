package org.confer.trainingcalendar;

import java.util.List;

/**
 * The trainings that begin in a year.
 *
 * @param perMonth how many in each of the twelve months
 * @param burdens the audiences trained most often, the most burdened first
 */
public record TrainingYear(List<Integer> perMonth, List<Burden> burdens) {

    public TrainingYear {
        perMonth = List.copyOf(perMonth);
        burdens = List.copyOf(burdens);
    }
}
