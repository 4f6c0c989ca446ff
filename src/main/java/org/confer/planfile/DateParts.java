package org.confer.planfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates whose year, month and day stand in columns of their own: 起始时间 over 月 and 日. */
final class DateParts {

    private static final Pattern UNIT =
            Pattern.compile("(?i)(.*?)[ /_]?[(]?(年|月|日|号|year|month|day)[)]?");

    private DateParts() {}

    /**
     * @return the role of each column that holds a part of a date; only where a month stands beside
     *     its day
     */
    static Map<Integer, ColumnRole> find(List<String> headings, List<ColumnSample> samples) {
        Map<Integer, ColumnRole> roles = new HashMap<>();
        for (int column = 0; column + 1 < Math.min(headings.size(), samples.size()); column++) {
            String group = group(headings.get(column));
            boolean pair =
                    unit(headings.get(column)).equals("月")
                            && unit(headings.get(column + 1)).equals("日")
                            && group.equals(group(headings.get(column + 1)))
                            && samples.get(column).isPartOfDate()
                            && samples.get(column + 1).isPartOfDate();
            Optional<ColumnRole> role = pair ? role(group) : Optional.empty();
            if (role.isPresent()) {
                roles.put(column, role.get());
                roles.put(column + 1, role.get());
                boolean year =
                        column > 0
                                && unit(headings.get(column - 1)).equals("年")
                                && group.equals(group(headings.get(column - 1)));
                if (year) {
                    roles.put(column - 1, role.get());
                }
            }
        }
        return roles;
    }

    private static Optional<ColumnRole> role(String group) {
        if (group.isEmpty()) {
            return Optional.of(ColumnRole.DATES);
        }
        Map<ColumnRole, Integer> scores = ColumnNames.scores(group);
        ColumnRole best = null;
        for (ColumnRole role : List.of(ColumnRole.START, ColumnRole.END, ColumnRole.DATES)) {
            int score = scores.getOrDefault(role, 0);
            if (score > (best == null ? 0 : scores.getOrDefault(best, 0))) {
                best = role;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String group(String heading) {
        Matcher parts = UNIT.matcher(heading);
        return parts.matches() ? parts.group(1).strip() : heading;
    }

    /** 年, 月 or 日; empty if the heading names none of them. */
    static String unit(String heading) {
        Matcher parts = UNIT.matcher(heading);
        if (!parts.matches()) {
            return "";
        }
        return switch (parts.group(2).toLowerCase(java.util.Locale.ROOT)) {
            case "年", "year" -> "年";
            case "月", "month" -> "月";
            default -> "日";
        };
    }
}
