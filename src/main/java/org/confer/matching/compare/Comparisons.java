package org.confer.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confer.matching.Finding;
import org.confer.matching.Schema;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.PlanReader;
import org.confer.matching.parse.Profile;

/**
 * The comparisons of a schema. The levels of one pair are packed into a long, four bits each, so
 * that equal pairs are equal numbers.
 */
public final class Comparisons {

    private static final int BITS = 4;

    private final Comparison[] all;

    public Comparisons(List<Comparison> comparisons) {
        if (comparisons.size() > Long.SIZE / BITS) {
            throw new IllegalArgumentException("At most 16 comparisons, not " + comparisons.size());
        }
        all = comparisons.toArray(Comparison[]::new);
    }

    public static Comparisons ofPlans(PlanReader.Names names, List<Comparison> more) {
        var list = new ArrayList<Comparison>();
        list.add(new SubjectLikeness());
        list.add(new AudienceLikeness(names.audiences));
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
        list.add(
                code(
                        Trait.EDITION,
                        PlanReader.EDITION,
                        Finding.CONTRADICTS,
                        new double[] {0.50, 0.30, 0.002, 0.198},
                        new double[] {0.50, 0.30, 0.05, 0.15}));
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
        list.addAll(more);
        return new Comparisons(list);
    }

    public static Comparisons of(Schema schema, Interner texts) {
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
                                        texts,
                                        TextLikeness.TEXT_REPEATS,
                                        TextLikeness.TEXT_OTHERS));
                case CATEGORY ->
                        list.add(
                                new TextLikeness(
                                        field.name(),
                                        i,
                                        false,
                                        texts,
                                        new double[] {
                                            0.02, 0.02, 0.24, 0.05, 0.05, 0.05, 0.05, 0.04, 0.03,
                                            0.45
                                        },
                                        new double[] {
                                            0.02, 0.02, 0.58, 0.05, 0.04, 0.03, 0.03, 0.02, 0.01,
                                            0.20
                                        }));
                default ->
                        list.add(
                                new TextLikeness(
                                        field.name(),
                                        i,
                                        false,
                                        texts,
                                        TextLikeness.TEXT_REPEATS,
                                        TextLikeness.TEXT_OTHERS));
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
        long levels = 0;
        for (int i = 0; i < all.length; i++) {
            levels |= (long) all[i].level(left, right) << BITS * i;
        }
        return levels;
    }

    public static int level(long levels, int comparison) {
        return (int) (levels >>> BITS * comparison) & 15;
    }
}
