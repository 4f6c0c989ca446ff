package org.confer.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Days, people and money of a plan in the language of the screen. */
public final class PlanWords {

    private PlanWords() {}

    public static String title(String title, @Nullable Integer cohort) {
        return cohort == null ? title : Words.of("training.words.cohort", title, cohort);
    }

    /** The days, and how closely they are known if not to the day. */
    public static String dates(PlannedDates dates) {
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        if (start == null || end == null) {
            return Words.of("training.words.unscheduled");
        }
        String days = Words.formats().days(start, end);
        return switch (dates.precision()) {
            case DAY -> days;
            case WEEKLY -> Words.of("training.words.weekly", days, dates.occurrences().size());
            default ->
                    dates.window()
                            .map(Words::of)
                            .orElseGet(() -> Words.of("training.words.vague", days));
        };
    }

    public static boolean isVague(PlannedDates dates) {
        return dates.isScheduled()
                && dates.precision() != DatePrecision.DAY
                && dates.precision() != DatePrecision.WEEKLY;
    }

    public static String occurrences(PlannedDates dates) {
        return dates.occurrences().stream()
                .map(Words.formats()::date)
                .collect(Collectors.joining(Words.of("training.words.listSeparator")));
    }

    public static String people(@Nullable Headcount headcount) {
        if (headcount == null) {
            return "";
        }
        String total =
                Words.of(
                        headcount.approximate() ? "training.words.about" : "training.words.people",
                        headcount.total());
        return headcount.perCohort() == null || headcount.cohorts() == null
                ? total
                : Words.of(
                        "training.words.perCohort",
                        total,
                        headcount.cohorts(),
                        headcount.perCohort());
    }

    public static String people(@Nullable Integer people) {
        return people == null ? "" : Words.of("training.words.people", people);
    }

    public static String money(@Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        return Words.formats()
                .money(amount.value(), Objects.requireNonNullElse(amount.currency(), ""));
    }

    public static String length(TrainingLength length) {
        if (length.days() == null) {
            return length.hours() == null ? "" : Words.of("training.words.hours", length.hours());
        }
        String days = Words.of("training.words.days", length.days());
        return length.hours() == null
                ? days
                : days
                        + Words.of("training.words.listSeparator")
                        + Words.of("training.words.hours", length.hours());
    }
}
