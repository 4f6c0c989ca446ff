package org.confer.savings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentListing;
import org.confer.training.RoundSpan;
import org.jspecify.annotations.Nullable;

/**
 * What became of the plans of one planning round, as far as one may see them.
 *
 * @param received plans that agencies handed in, withdrawn and superseded ones included
 * @param found groups of plans that repeat one another
 * @param confirmed those that reviewers confirmed or about which something was proposed
 * @param consolidated those about which a decision was carried out
 * @param saved of all decisions carried out
 * @param byAgency whose plans fell away, most person-days first; agencies without any too
 * @param byTier the same by level of government, highest first
 */
public record SavingsReport(
        RoundSpan round,
        int received,
        int found,
        int confirmed,
        int consolidated,
        Sum saved,
        List<Line> byAgency,
        Map<Tier, Line> byTier) {

    /**
     * @param plans that no longer take place on their own
     * @param money by currency, as the files name it; empty string where they name none
     */
    public record Sum(int plans, BigDecimal personDays, Map<String, BigDecimal> money) {

        public static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, Map.of());

        Sum and(Sum other) {
            Map<String, BigDecimal> both = new TreeMap<>(money);
            other.money.forEach((currency, value) -> both.merge(currency, value, BigDecimal::add));
            return new Sum(plans + other.plans, personDays.add(other.personDays), both);
        }
    }

    /**
     * @param agency null for a level of government
     * @param received plans handed in
     */
    public record Line(@Nullable DepartmentListing agency, int received, Sum saved) {

        Line and(Line other) {
            return new Line(null, received + other.received, saved.and(other.saved));
        }
    }
}
