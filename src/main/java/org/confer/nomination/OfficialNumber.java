package org.confer.nomination;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * The number by which a person is known officially: a citizen's identity number (GB 11643, 1999,
 * with the check digit of ISO 7064 MOD 11-2) or a staff number. It lives only as long as it takes
 * to make a hash of it; nothing shows it, not even {@link #toString}.
 */
public final class OfficialNumber {

    private static final Pattern CITIZEN = Pattern.compile("[1-9][0-9]{16}[0-9X]");

    /** As it was until 1999: without century and check digit. */
    private static final Pattern OLD_CITIZEN = Pattern.compile("[1-9][0-9]{14}");

    private static final Pattern STAFF = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9/._-]{2,31}");
    private static final Pattern NOT_PART_OF_IT = Pattern.compile("[\\s\\u00ad\\u200b-\\u200f]+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int WITHOUT_CHECK = 17;
    private static final int LONGEST = 64;

    /** First two digits: the provinces of GB/T 2260, and 8 and 9 for who lives elsewhere. */
    private static final Set<Integer> PROVINCES =
            Arrays.stream(
                            new int[][] {
                                {11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65},
                                {71, 71}, {81, 83}, {91, 91}
                            })
                    .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private final String plain;

    private OfficialNumber(String plain) {
        this.plain = plain;
    }

    /**
     * Width and blanks do not matter.
     *
     * @throws InvalidInput in words that do not repeat the number
     */
    public static OfficialNumber of(String typed) {
        if (typed.length() > LONGEST) {
            throw wrong("nomination.number.form");
        }
        String text =
                NOT_PART_OF_IT
                        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw wrong("nomination.number.missing");
        }
        if (CITIZEN.matcher(text).matches()) {
            return citizen(text);
        }
        if (OLD_CITIZEN.matcher(text).matches() && isCitizen(modern(text))) {
            return new OfficialNumber("citizen:" + modern(text));
        }
        if (!STAFF.matcher(text).matches()) {
            throw wrong("nomination.number.form");
        }
        return new OfficialNumber("staff:" + text);
    }

    private static OfficialNumber citizen(String text) {
        if (check(text) != text.charAt(WITHOUT_CHECK)) {
            throw wrong("nomination.number.check");
        }
        if (!isCitizen(text)) {
            throw wrong("nomination.number.birthday");
        }
        return new OfficialNumber("citizen:" + text);
    }

    /** Whether it names a province and a day of birth. */
    private static boolean isCitizen(String text) {
        try {
            LocalDate born =
                    LocalDate.of(
                            Integer.parseInt(text.substring(6, 10)),
                            Integer.parseInt(text.substring(10, 12)),
                            Integer.parseInt(text.substring(12, 14)));
            return born.getYear() >= 1880
                    && born.getYear() < 2100
                    && PROVINCES.contains(Integer.parseInt(text.substring(0, 2)));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static String modern(String old) {
        String longer = old.substring(0, 6) + "19" + old.substring(6);
        return longer + check(longer);
    }

    private static char check(String text) {
        int sum =
                IntStream.range(0, WITHOUT_CHECK)
                        .map(place -> WEIGHTS[place] * (text.charAt(place) - '0'))
                        .sum();
        return CHECK.charAt(sum % CHECK.length());
    }

    private static InvalidInput wrong(String key) {
        return new InvalidInput(Message.of(key));
    }

    /** For the hash alone. */
    String plain() {
        return plain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialNumber number && number.plain.equals(plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "OfficialNumber";
    }
}
