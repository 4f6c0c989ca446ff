package org.confer.training;

import java.math.BigDecimal;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, whether it came from a file or was typed in. What is not told is the empty
 * string or null.
 *
 * @param title 1 to 500 characters, without year and cohort
 * @param cohort number of the session within a series, null if there is only one
 * @param agencyAsWritten the agency's name in the file; empty for what was typed in
 * @param audience who is to be trained, up to 2,000 characters
 * @param host who carries it out on the agency's behalf
 * @param reference the agency's own reference, or the UID of a calendar's event
 * @param asWritten the file's words for what was read as days and numbers
 */
public record PlanFacts(
        String title,
        @Nullable Integer cohort,
        String agencyAsWritten,
        String audience,
        String region,
        PlannedDates dates,
        @Nullable Headcount headcount,
        @Nullable Amount budget,
        TrainingLength length,
        String venue,
        String host,
        String mode,
        String contact,
        String category,
        String notes,
        String reference,
        AsWritten asWritten) {

    private static final int TITLE = 500;
    private static final int WORDS = 2_000;
    private static final int NOTES = 20_000;

    /** Above these nobody can mean it, and the columns end. */
    private static final long MOST_MONEY = 1_000_000_000_000L;

    private static final long MOST_DAYS = 10_000;
    private static final long MOST_HOURS = 100_000;

    /** The file's words; all empty for what was typed in. */
    public record AsWritten(
            String title, String dates, String headcount, String budget, String length) {
        public static final AsWritten NOWHERE = new AsWritten("", "", "", "", "");
    }

    public PlanFacts {
        title = title.strip();
        if (title.isEmpty()) {
            throw new InvalidFact(PlanFact.TITLE, Message.of("training.facts.titleMissing"));
        }
        requireWords(PlanFact.TITLE, title, TITLE);
        requireWords(PlanFact.TITLE, asWritten.title(), WORDS);
        requireWords(PlanFact.AGENCY, agencyAsWritten, WORDS);
        requireWords(PlanFact.AUDIENCE, audience, WORDS);
        requireWords(PlanFact.REGION, region, WORDS);
        requireWords(PlanFact.DATES, asWritten.dates(), WORDS);
        requireWords(PlanFact.HEADCOUNT, asWritten.headcount(), WORDS);
        requireWords(PlanFact.BUDGET, asWritten.budget(), WORDS);
        requireWords(PlanFact.LENGTH, asWritten.length(), WORDS);
        requireWords(PlanFact.VENUE, venue, WORDS);
        requireWords(PlanFact.HOST, host, WORDS);
        requireWords(PlanFact.MODE, mode, WORDS);
        requireWords(PlanFact.CONTACT, contact, WORDS);
        requireWords(PlanFact.CATEGORY, category, WORDS);
        requireWords(PlanFact.NOTES, notes, NOTES);
        requireWords(PlanFact.REFERENCE, reference, WORDS);
        if (cohort != null && cohort < 1) {
            throw new InvalidFact(PlanFact.COHORT, Message.of("training.facts.cohort"));
        }
        if (headcount != null && headcount.total() < 0) {
            throw new InvalidFact(PlanFact.HEADCOUNT, Message.of("training.form.negative"));
        }
        requireNumber(PlanFact.BUDGET, budget == null ? null : budget.value(), MOST_MONEY);
        requireNumber(PlanFact.LENGTH, length.days(), MOST_DAYS);
        requireNumber(PlanFact.LENGTH, length.hours(), MOST_HOURS);
    }

    private static void requireWords(PlanFact fact, String words, int longest) {
        if (words.length() > longest) {
            throw new InvalidFact(
                    fact, Message.of("training.facts.tooLong", longest, words.substring(0, 20)));
        }
        if (words.indexOf('\0') >= 0) {
            throw new InvalidFact(fact, Message.of("training.facts.unreadable"));
        }
    }

    private static void requireNumber(PlanFact fact, @Nullable BigDecimal number, long most) {
        if (number == null) {
            return;
        }
        if (number.signum() < 0) {
            throw new InvalidFact(fact, Message.of("training.form.negative"));
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidFact(fact, Message.of("training.facts.tooMuch", most));
        }
    }

    /** These facts as a decision words them. The file's words no longer hold. */
    PlanFacts merged(Plans.Merged merged) {
        return new PlanFacts(
                merged.title(),
                null,
                "",
                audience,
                region,
                merged.dates().orElse(dates),
                merged.people()
                        .map(total -> new Headcount(total, false, null, null))
                        .orElse(headcount),
                merged.budget()
                        .map(value -> new Amount(value, budget == null ? null : budget.currency()))
                        .orElse(budget),
                length,
                merged.venue().isBlank() ? venue : merged.venue(),
                "",
                mode,
                contact,
                category,
                notes,
                "",
                AsWritten.NOWHERE);
    }

    /** These facts on other days. */
    PlanFacts on(PlannedDates others) {
        return new PlanFacts(
                title,
                cohort,
                agencyAsWritten,
                audience,
                region,
                others,
                headcount,
                budget,
                length,
                venue,
                host,
                mode,
                contact,
                category,
                notes,
                reference,
                asWritten);
    }

    /** These facts as a cohort of a series. */
    PlanFacts inSeries(String series, int number) {
        return new PlanFacts(
                series,
                number,
                agencyAsWritten,
                audience,
                region,
                dates,
                headcount,
                budget,
                length,
                venue,
                host,
                mode,
                contact,
                category,
                notes,
                reference,
                asWritten);
    }
}
