package org.confer.plancell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums of money as people write them: 1.5万元, £1,400, 9 in a column of 万元. A unit in the cell
 * goes before the column's.
 */
public final class WrittenMoney {

    private static final Map<String, String> CURRENCIES =
            Map.ofEntries(
                    Map.entry("£", "GBP"),
                    Map.entry("gbp", "GBP"),
                    Map.entry("$", "USD"),
                    Map.entry("us$", "USD"),
                    Map.entry("usd", "USD"),
                    Map.entry("美元", "USD"),
                    Map.entry("€", "EUR"),
                    Map.entry("eur", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("euros", "EUR"),
                    Map.entry("欧元", "EUR"),
                    Map.entry("¥", "CNY"),
                    Map.entry("rmb", "CNY"),
                    Map.entry("cny", "CNY"),
                    Map.entry("yuan", "CNY"),
                    Map.entry("元", "CNY"),
                    Map.entry("人民币", "CNY"),
                    Map.entry("hk$", "HKD"),
                    Map.entry("hkd", "HKD"),
                    Map.entry("港元", "HKD"));

    private static final Map<String, Integer> FACTORS =
            Map.of(
                    "万", 10_000,
                    "千", 1_000,
                    "百万", 1_000_000,
                    "亿", 100_000_000,
                    "k", 1_000,
                    "thousand", 1_000,
                    "m", 1_000_000,
                    "million", 1_000_000);

    private static final Pattern NOTHING =
            Pattern.compile("免费|无|零|不收费|不需经费|无需经费|free|nil|none|no cost|no charge|[-—–/]+");

    private static final Pattern SUM =
            Pattern.compile(
                    "(?:约|大约|about|approx\\.?|c\\.|est\\.?|~|人民币)? ?"
                            + "(?<before>£|hk\\$|us\\$|\\$|€|¥|gbp|usd|eur|rmb|cny|hkd)? ?"
                            + "(?<number>-?\\d[\\d,.' ]*) ?"
                            + "(?<factor>百万|万|千|亿|k|m|thousand|million)? ?"
                            + "(?<after>元|美元|欧元|港元|£|€|\\$|gbp|usd|eur|euros?|rmb|cny|yuan|hkd)?"
                            + "(?:整|左右)? ?(?:(?:\\+|plus|inc\\.?|incl\\.?|including|ex\\.?|excl\\.?|excluding) ?vat)?"
                            + " ?(?:[(].*[)])?");

    /** European decimals: 1.400,50. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}|-?\\d+,\\d{1,2}");

    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+");

    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}(?:[,' ]\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?");

    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final int columnFactor;
    private final @Nullable String currency;

    /**
     * @param columnFactor what one in the column is worth in the major unit
     * @param currency of sums without a sign; null if not known
     */
    public WrittenMoney(int columnFactor, @Nullable String currency) {
        this.columnFactor = columnFactor;
        this.currency = currency;
    }

    /**
     * @param text the cell's words, not blank
     * @return empty if it is not one sum
     */
    public Optional<Amount> read(String text) {
        String words = CellWords.of(text).toLowerCase(Locale.ROOT);
        if (words.length() > 80) {
            return Optional.empty();
        }
        if (NOTHING.matcher(words).matches()) {
            return Optional.of(new Amount(BigDecimal.ZERO, currency));
        }
        Matcher sum = SUM.matcher(words);
        if (!sum.matches()) {
            return Optional.empty();
        }
        String before = sum.group("before");
        String after = sum.group("after");
        String sign = before != null ? before : after;
        String code = sign == null ? currency : CURRENCIES.get(sign);
        BigDecimal number = number(sum.group("number").strip(), "EUR".equals(code));
        if (number == null || number.abs().compareTo(MOST) > 0) {
            return Optional.empty();
        }
        String factor = sum.group("factor");
        boolean ownUnit = factor != null || after != null;
        int times = factor != null ? FACTORS.getOrDefault(factor, 1) : ownUnit ? 1 : columnFactor;
        return Optional.of(new Amount(plain(number.multiply(BigDecimal.valueOf(times))), code));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * @param pointParts whether a point may part thousands: 1.100 in euros is not one and a tenth
     */
    private static @Nullable BigDecimal number(String digits, boolean pointParts) {
        if (pointParts && POINTS.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(".", ""));
        }
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("[,' ]", ""));
        }
        if (DECIMAL_COMMA.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        }
        return null;
    }

    /**
     * @return the ISO code of the first currency sign in a heading or a cell
     */
    public static Optional<String> currencyIn(String text) {
        String words = CellWords.of(text).toLowerCase(Locale.ROOT);
        if (words.contains("£") || words.contains("gbp")) {
            return Optional.of("GBP");
        }
        if (words.contains("€") || words.matches(".*\\beuros?\\b.*|.*\\beur\\b.*")) {
            return Optional.of("EUR");
        }
        if (words.contains("hk$") || words.contains("港元")) {
            return Optional.of("HKD");
        }
        if (words.contains("$") || words.contains("美元") || words.matches(".*\\busd\\b.*")) {
            return Optional.of("USD");
        }
        if (words.contains("元")
                || words.contains("¥")
                || words.matches(".*\\b(rmb|cny|yuan)\\b.*")) {
            return Optional.of("CNY");
        }
        return Optional.empty();
    }
}
