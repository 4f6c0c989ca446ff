package org.confer.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.confer.matching.FieldKind;
import org.confer.matching.Finding;
import org.confer.matching.Schema;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.PlanReader;
import org.confer.matching.parse.Profile;

/**
 * The comparisons of a schema. The levels of one pair are packed into a long, to each comparison as
 * many bits as it needs, so that equal pairs are equal numbers.
 */
public final class Comparisons {

    /** Levels that a comparison has at most. */
    public static final int MOST_LEVELS = 16;

    /** What the modes of {@link PlanReader#MODE} are called. */
    private static final String[] MODES = {"", "online 线上", "in person 线下", "blended 线上线下"};

    private final Comparison[] all;
    private final int[] shifts;
    private final int[] masks;
    private final int[] cheap;
    private final int[] costly;

    /**
     * @throws IllegalArgumentException when the levels do not fit into 63 bits
     */
    public Comparisons(List<Comparison> comparisons) {
        all = comparisons.toArray(Comparison[]::new);
        shifts = new int[all.length];
        masks = new int[all.length];
        cheap = IntStream.range(0, all.length).filter(i -> !all[i].costly()).toArray();
        costly = IntStream.range(0, all.length).filter(i -> all[i].costly()).toArray();
        int used = 0;
        for (int i = 0; i < all.length; i++) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all[i].levels() - 1);
            shifts[i] = used;
            masks[i] = (1 << bits) - 1;
            used += bits;
        }
        if (used >= Long.SIZE) {
            throw new IllegalArgumentException(
                    all.length + " comparisons need " + used + " bits, at most 63 there are");
        }
    }

    public static Comparisons ofPlans(PlanReader.Names names, List<Comparison> more) {
        var list = new ArrayList<Comparison>();
        list.add(new SubjectLikeness(more.isEmpty()));
        list.add(new AudienceLikeness(names.audiences));
        list.add(new OwnWork());
        list.add(new ClassComparison());
        list.add(new RegionComparison(names.regions));
        list.add(
                code(
                        Trait.LEVEL,
                        PlanReader.LEVEL,
                        Finding.CONTRADICTS,
                        new double[] {0.70, 0.08, 0.002, 0.218},
                        new double[] {0.65, 0.20, 0.08, 0.07}));
        list.add(
                new Code(
                        Trait.COHORT,
                        "cohort",
                        PlanReader.COHORT,
                        Finding.CONTRADICTS,
                        PlanReader.ORGANISER,
                        new double[] {0.95, 0.045, 0.002, 0.003},
                        new double[] {0.90, 0.06, 0.035, 0.005},
                        String::valueOf));
        list.add(
                code(
                        Trait.PART,
                        PlanReader.PART,
                        Finding.CONTRADICTS,
                        new double[] {0.97, 0.02, 0.002, 0.008},
                        new double[] {0.955, 0.03, 0.01, 0.005}));
        list.add(new EditionYears());
        list.add(new DayGap());
        list.add(
                new Code(
                        Trait.ORGANISER,
                        "organiser",
                        PlanReader.ORGANISER,
                        Finding.DIFFERENT,
                        -1,
                        new double[] {0.05, 0.05, 0.65, 0.25},
                        new double[] {0.05, 0.05, 0.65, 0.25},
                        names.organisers::text));
        list.add(Ratio.ofHeadcounts());
        list.add(
                new Code(
                        Trait.MODE,
                        "mode",
                        PlanReader.MODE,
                        Finding.DIFFERENT,
                        -1,
                        new double[] {0.70, 0.24, 0.02, 0.04},
                        new double[] {0.70, 0.24, 0.03, 0.03},
                        mode -> MODES[mode]));
        list.add(Ratio.ofHours());
        list.addAll(more);
        return new Comparisons(list);
    }

    public static Comparisons of(Schema schema, Interner texts, IntUnaryOperator counts) {
        var list = new ArrayList<Comparison>();
        for (int i = 0; i < schema.fields().size(); i++) {
            Schema.Field field = schema.fields().get(i);
            switch (field.kind()) {
                case SOURCE -> {}
                case NUMBER ->
                        list.add(
                                new Code(
                                        Trait.FIELD,
                                        field.name(),
                                        i,
                                        Finding.DIFFERENT,
                                        -1,
                                        new double[] {0.05, 0.05, 0.10, 0.80},
                                        new double[] {0.05, 0.05, 0.70, 0.20},
                                        String::valueOf));
                case NAMES ->
                        list.add(
                                new TextLikeness(
                                        field.name(),
                                        i,
                                        true,
                                        false,
                                        texts,
                                        any -> Integer.MAX_VALUE,
                                        TextLikeness.TEXT_REPEATS,
                                        TextLikeness.TEXT_OTHERS));
                case CATEGORY ->
                        list.add(
                                new TextLikeness(
                                        field.name(),
                                        i,
                                        false,
                                        false,
                                        texts,
                                        any -> Integer.MAX_VALUE,
                                        new double[] {
                                            0.02, 0.02, 0.24, 0.05, 0.05, 0.05, 0.05, 0.04, 0.03,
                                            0.449, 0.001
                                        },
                                        new double[] {
                                            0.02, 0.02, 0.58, 0.05, 0.04, 0.03, 0.03, 0.02, 0.01,
                                            0.199, 0.001
                                        }));
                default -> {
                    list.add(
                            new TextLikeness(
                                    field.name(),
                                    i,
                                    false,
                                    i == schema.indexOf(FieldKind.TEXT),
                                    texts,
                                    counts,
                                    TextLikeness.TEXT_REPEATS,
                                    TextLikeness.TEXT_OTHERS));
                    list.add(new Numbers(field.name(), i));
                    if (i == schema.indexOf(FieldKind.TEXT)) {
                        list.add(new Leftovers(field.name(), i, counts));
                    }
                }
            }
        }
        return new Comparisons(list);
    }

    private static Code code(
            Trait trait, int place, Finding different, double[] repeats, double[] others) {
        return new Code(
                trait,
                trait.name().toLowerCase(Locale.ROOT),
                place,
                different,
                -1,
                repeats,
                others,
                String::valueOf);
    }

    public int size() {
        return all.length;
    }

    public Comparison get(int index) {
        return all[index];
    }

    /** Comparisons of meaning, beside those of letters. */
    public static List<Comparison> ofMeaning(PlanReader.Names names, Vectors vectors) {
        return List.of(
                new Nearness(
                        Trait.SUBJECT_MEANING,
                        "subject",
                        PlanReader.SUBJECT_TEXT,
                        PlanReader.OTHER_TEXT,
                        names.subjects,
                        vectors,
                        new double[] {
                            0.04733, 0.03328, 0.1255, 0.07609, 0.1004, 0.2152, 0.1339, 0.1249,
                            0.05739, 0.05739, 0.02869
                        },
                        new double[] {
                            0.02, 0.45, 0.3, 0.12, 0.06, 0.03, 0.01, 0.005, 0.002, 0.002, 0.001
                        }),
                new Nearness(
                        Trait.CORE_MEANING,
                        "subject",
                        PlanReader.CORE_TEXT,
                        PlanReader.OTHER_TEXT,
                        names.subjects,
                        vectors,
                        new double[] {
                            0.04733, 0.03328, 0.1255, 0.07609, 0.1004, 0.2152, 0.1339, 0.1249,
                            0.05739, 0.05739, 0.02869
                        },
                        new double[] {
                            0.02, 0.45, 0.3, 0.12, 0.06, 0.03, 0.01, 0.005, 0.002, 0.002, 0.001
                        }),
                new Nearness(
                        Trait.AUDIENCE_MEANING,
                        "audience",
                        PlanReader.AUDIENCE_TEXT,
                        -1,
                        names.subjects,
                        vectors,
                        new double[] {
                            0.04233, 0.01418, 0.02806, 0.0456, 0.0397, 0.04862, 0.04812, 0.2032,
                            0.1916, 0.2032, 0.1355
                        },
                        new double[] {
                            0.02, 0.4, 0.3, 0.14, 0.07, 0.04, 0.015, 0.006, 0.004, 0.003, 0.002
                        }));
    }

    /**
     * @return index of the trait's comparison, or -1
     */
    public int indexOf(Trait trait) {
        for (int i = 0; i < all.length; i++) {
            if (all[i].trait() == trait) {
                return i;
            }
        }
        return -1;
    }

    public long compare(Profile left, Profile right) {
        return alsoCostly(compareCheaply(left, right), left, right);
    }

    /** What can be said soon; the costly comparisons stay at level 0. */
    public long compareCheaply(Profile left, Profile right) {
        long levels = 0;
        for (int i : cheap) {
            levels |= (long) all[i].level(left, right) << shifts[i];
        }
        return levels;
    }

    /** The rest of what {@link #compareCheaply} has begun. */
    public long alsoCostly(long levels, Profile left, Profile right) {
        long added = levels;
        for (int i : costly) {
            added |= (long) all[i].level(left, right) << shifts[i];
        }
        return added;
    }

    /** A level of one comparison, the others at level 0. */
    public long at(int comparison, int level) {
        return (long) level << shifts[comparison];
    }

    public int level(long levels, int comparison) {
        return (int) (levels >>> shifts[comparison]) & masks[comparison];
    }
}
