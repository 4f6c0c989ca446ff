package org.confer.consolidation.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confer.duplicate.PairReason;
import org.confer.duplicate.PairReason.Weighed;
import org.confer.plancell.PlannedDates;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;

/** Why two plans are thought to repeat one another, in words. */
final class Reasons {

    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKS_TOLD = 12;
    private static final double NEARLY = 0.8;

    private Reasons() {}

    /** "Same audience, near-identical subject, 4 weeks apart". */
    static String inShort(PairReason reason, PlanOutline left, PlanOutline right) {
        List<String> words = new ArrayList<>();
        for (Weighed piece : reason.evidence()) {
            phrase(piece).ifPresent(words::add);
        }
        apart(left.dates(), right.dates()).ifPresent(words::add);
        return String.join(Words.of("consolidation.reason.separator"), words);
    }

    /** A phrase for what is remarkable; silence and the obvious give none. */
    private static Optional<String> phrase(Weighed piece) {
        String degree =
                switch (piece.finding()) {
                    case "SAME", "SAME_AND_RARE" -> "duplicate.reason.same";
                    case "ALIKE" ->
                            piece.alike() >= NEARLY
                                    ? "consolidation.reason.nearlySame"
                                    : "duplicate.reason.alike";
                    case "CONTAINED" -> "duplicate.reason.contained";
                    case "DIFFERENT", "CONTRADICTS" -> "duplicate.reason.different";
                    default -> "";
                };
        boolean said =
                switch (piece.trait()) {
                    case "SUBJECT", "AUDIENCE", "REGION", "LEVEL", "COHORT", "PART" -> true;
                    default -> false;
                };
        return degree.isEmpty() || !said
                ? Optional.empty()
                : Optional.of(Words.of(degree, trait(piece.trait())));
    }

    static String trait(String trait) {
        return Words.of("duplicate.trait." + trait);
    }

    static String finding(Weighed piece) {
        return Words.of("consolidation.finding." + piece.finding());
    }

    static Optional<String> apart(PlannedDates left, PlannedDates right) {
        LocalDate leftStart = left.start();
        LocalDate rightStart = right.start();
        LocalDate leftEnd = left.end();
        LocalDate rightEnd = right.end();
        if (leftStart == null || rightStart == null || leftEnd == null || rightEnd == null) {
            return Optional.empty();
        }
        if (leftStart.equals(rightStart) && leftEnd.equals(rightEnd)) {
            return Optional.of(Words.of("consolidation.reason.sameDays"));
        }
        if (!leftStart.isAfter(rightEnd) && !rightStart.isAfter(leftEnd)) {
            return Optional.of(Words.of("consolidation.reason.daysOverlap"));
        }
        long days = Math.abs(ChronoUnit.DAYS.between(leftStart, rightStart));
        long weeks = Math.round((double) days / DAYS_A_WEEK);
        if (weeks == 0) {
            return Optional.of(Words.of("consolidation.reason.daysApart", days));
        }
        return Optional.of(
                weeks <= WEEKS_TOLD
                        ? Words.of("consolidation.reason.weeksApart", weeks)
                        : Words.of("consolidation.reason.monthsApart", Math.round(days / 30.4)));
    }

    static String percent(double probability) {
        return Words.of("consolidation.percent", Math.min(99, (int) Math.floor(probability * 100)));
    }
}
