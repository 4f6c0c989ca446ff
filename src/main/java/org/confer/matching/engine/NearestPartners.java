package org.confer.matching.engine;

import static org.confer.matching.parse.PlanReader.ORGANISER;

import java.util.HashMap;
import java.util.Map;
import org.confer.matching.Kind;
import org.confer.matching.block.Index;
import org.confer.matching.parse.Profile;

/**
 * An agency seldom offers one training under several names. So where it is doubtful which of its
 * plans repeat another agency's plan, only those do that are about as near as the nearest one. The
 * idea of one-to-one assignment (Jaro 1989), loosened because the nearest may be several cohorts.
 *
 * <p>For few plans only. Of very many the weights are learned from the plans themselves, and what
 * they call a repeat is one in more than nine cases of ten; there the rule cost more than it gave.
 */
final class NearestPartners {

    /** Log2 odds: a plan half as likely as the nearest one is still about as near. */
    private static final float ABOUT = 1;

    /** Log2 odds of nine to one, from which a pair is not doubtful. */
    private static final float SURE = 3.17f;

    private final Index index;
    private final Map<Long, Float> nearest = new HashMap<>();

    NearestPartners(Index index) {
        this.index = index;
    }

    /**
     * @param pairs the most probable ones first
     * @param decided what reviewers said, by {@link Pairs#key}; it stands
     * @return the same pairs in the same order; what is another plan's repeat is merely related
     */
    Pairs only(Pairs pairs, Map<Long, Boolean> decided) {
        Pairs some = new Pairs();
        for (int i = 0; i < pairs.size(); i++) {
            int left = pairs.left(i);
            int right = pairs.right(i);
            float total = pairs.total(i);
            Kind kind = pairs.kind(i);
            if (kind == Kind.MULTI_HEAD) {
                // both, or the second would not be noted
                boolean another = aNearer(left, right, total) | aNearer(right, left, total);
                if (another && total < SURE && !decided.containsKey(Pairs.key(left, right))) {
                    kind = Kind.RELATED;
                }
            }
            some.add(left, right, total, kind);
        }
        return some;
    }

    /** Whether the agency of the other plan has one that is clearly nearer to the plan. */
    private boolean aNearer(int plan, int other, float total) {
        Profile profile = index.item(other);
        if (!profile.has(ORGANISER)) {
            return false;
        }
        long agencyOf = (long) plan << 32 | profile.value(ORGANISER) & 0xFFFF_FFFFL;
        Float most = nearest.putIfAbsent(agencyOf, total);
        return most != null && most - total > ABOUT;
    }
}
