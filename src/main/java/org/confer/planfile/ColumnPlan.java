package org.confer.planfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.confer.plancell.CellWords;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Memory;
import org.confer.planfile.PlanFileProposal.MoneyUnit;
import org.confer.planfile.PlanFileProposal.Remembered;

/** Decides what each column tells: from its heading, its content, and what was confirmed before. */
final class ColumnPlan {

    /** Roles that several columns may have; their words are joined. */
    private static final Set<ColumnRole> SHARED =
            EnumSet.of(ColumnRole.NOTES, ColumnRole.CONTACT, ColumnRole.LENGTH, ColumnRole.OTHER);

    private static final int REMEMBERED = 1_000;
    private static final int LEAST = 28;

    /** Surer than any heading: month and day stand side by side. */
    private static final int PART_OF_DATE = 500;

    private static final Pattern TEN_THOUSAND = Pattern.compile("万");
    private static final Pattern THOUSAND =
            Pattern.compile("(?i)千元|[£$€]k\\b|[£$€]?['’]?000s?|thousand");
    private static final Pattern MILLION = Pattern.compile("(?i)[£$€]m\\b|million|百万");
    private static final Pattern UNIT_LINE =
            Pattern.compile("(?:金额|经费|资金|计量)?单位 ?[::] ?.{0,8}?(百万|万|千)元");

    private record Claim(int column, ColumnRole role, int score) {}

    private ColumnPlan() {}

    /**
     * @param headings by column, blank where there is none
     * @param samples by column
     * @param above the lines above the headings, where a unit of money may stand
     */
    static List<Column> of(
            List<String> headings, List<ColumnSample> samples, List<String> above, Memory memory) {
        Map<Integer, ColumnRole> roles = assign(claims(headings, samples, memory));
        settleDates(roles);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < samples.size(); column++) {
            String heading = column < headings.size() ? headings.get(column) : "";
            ColumnSample sample = samples.get(column);
            if (heading.isEmpty() && sample.isEmpty()) {
                continue;
            }
            ColumnRole role = roles.getOrDefault(column, ColumnRole.OTHER);
            boolean fillDown =
                    role == ColumnRole.MONTH
                            || (role == ColumnRole.AGENCY || role == ColumnRole.REGION)
                                    && sample.isToldOnce();
            MoneyUnit unit =
                    role == ColumnRole.BUDGET
                            ? remembered(heading, memory, unit(heading, above))
                            : MoneyUnit.ONE;
            columns.add(
                    new Column(column, heading, shortened(sample.first()), role, unit, fillDown));
        }
        return columns;
    }

    private static String shortened(String sample) {
        return sample.length() > 80 ? sample.substring(0, 80) : sample;
    }

    private static MoneyUnit remembered(String heading, Memory memory, MoneyUnit otherwise) {
        for (Remembered one : memory.columns()) {
            if (one.heading().equals(heading.toLowerCase(Locale.ROOT))
                    && one.role() == ColumnRole.BUDGET) {
                return one.unit();
            }
        }
        return otherwise;
    }

    static MoneyUnit unit(String heading, List<String> above) {
        MoneyUnit own = unit(heading);
        if (own != MoneyUnit.ONE || heading.contains("元")) {
            return own;
        }
        for (String line : above) {
            var told = UNIT_LINE.matcher(CellWords.of(line));
            if (told.find()) {
                return unit(told.group(1) + "元");
            }
        }
        return MoneyUnit.ONE;
    }

    private static MoneyUnit unit(String words) {
        if (MILLION.matcher(words).find()) {
            return MoneyUnit.MILLION;
        }
        if (TEN_THOUSAND.matcher(words).find()) {
            return MoneyUnit.TEN_THOUSAND;
        }
        return THOUSAND.matcher(words).find() ? MoneyUnit.THOUSAND : MoneyUnit.ONE;
    }

    private static List<Claim> claims(
            List<String> headings, List<ColumnSample> samples, Memory memory) {
        Map<String, ColumnRole> confirmed = new HashMap<>();
        for (Remembered one : memory.columns()) {
            confirmed.put(one.heading(), one.role());
        }
        List<Claim> claims = new ArrayList<>();
        Map<Integer, ColumnRole> parts = DateParts.find(headings, samples);
        for (int column = 0; column < samples.size(); column++) {
            String heading = column < headings.size() ? headings.get(column) : "";
            ColumnRole known =
                    heading.isEmpty() ? null : confirmed.get(heading.toLowerCase(Locale.ROOT));
            if (known != null) {
                claims.add(new Claim(column, known, REMEMBERED));
                continue;
            }
            ColumnSample sample = samples.get(column);
            ColumnRole part = parts.get(column);
            if (part != null) {
                claims.add(new Claim(column, part, PART_OF_DATE));
                continue;
            }
            Map<ColumnRole, Integer> scores = named(heading);
            if (heading.isEmpty() && sample.countsUp()) {
                claims.add(new Claim(column, ColumnRole.NUMBER, ColumnNames.SURE));
            }
            for (ColumnRole role : ColumnRole.values()) {
                int score =
                        scores.containsKey(role)
                                ? scores.get(role) + sample.evidence(role)
                                : scores.isEmpty() ? sample.guess(role) : 0;
                if (score >= LEAST) {
                    claims.add(new Claim(column, role, score));
                }
            }
        }
        return claims;
    }

    /** Of a grouped heading the lower words say more: "培训时间 开始" is a beginning. */
    private static Map<ColumnRole, Integer> named(String heading) {
        int blank = heading.lastIndexOf(' ');
        Map<ColumnRole, Integer> whole = ColumnNames.scores(heading);
        if (blank < 0 || !CellWords.hasHan(heading)) {
            return whole;
        }
        Map<ColumnRole, Integer> lower = ColumnNames.scores(heading.substring(blank + 1));
        if (lower.values().stream().noneMatch(score -> score >= ColumnNames.SURE)) {
            return whole;
        }
        Map<ColumnRole, Integer> both = new EnumMap<>(lower);
        whole.forEach((role, score) -> both.merge(role, score / 2, Math::max));
        return both;
    }

    /** The surest claim first; a column has one role, most roles have one column. */
    private static Map<Integer, ColumnRole> assign(List<Claim> claims) {
        claims.sort(
                Comparator.comparingInt(Claim::score)
                        .reversed()
                        .thenComparingInt(Claim::column)
                        .thenComparing(Claim::role));
        Map<Integer, ColumnRole> roles = new HashMap<>();
        Set<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
        for (Claim claim : claims) {
            boolean free =
                    SHARED.contains(claim.role())
                            || !taken.contains(claim.role())
                            || claim.score() == PART_OF_DATE;
            if (free && !roles.containsKey(claim.column())) {
                roles.put(claim.column(), claim.role());
                taken.add(claim.role());
            }
        }
        return roles;
    }

    /** One column of dates, or start and end: a month beside them says nothing more. */
    private static void settleDates(Map<Integer, ColumnRole> roles) {
        boolean hasDates = roles.containsValue(ColumnRole.DATES);
        boolean hasStart = roles.containsValue(ColumnRole.START);
        boolean hasEnd = roles.containsValue(ColumnRole.END);
        if (!hasDates && !hasStart && !hasEnd) {
            roles.replaceAll((_, role) -> role == ColumnRole.MONTH ? ColumnRole.DATES : role);
            return;
        }
        if (hasDates && hasStart) {
            ColumnRole loser = hasEnd ? ColumnRole.DATES : ColumnRole.START;
            roles.replaceAll((_, role) -> role == loser ? ColumnRole.OTHER : role);
        } else if (hasDates && hasEnd) {
            roles.replaceAll((_, role) -> role == ColumnRole.DATES ? ColumnRole.START : role);
        } else if (hasStart && !hasEnd) {
            roles.replaceAll((_, role) -> role == ColumnRole.START ? ColumnRole.DATES : role);
        }
    }
}
