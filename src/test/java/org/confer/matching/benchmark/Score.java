package org.confer.matching.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.confer.matching.Group;
import org.confer.matching.Match;

/**
 * Precision, recall and F1.
 *
 * @param f1 harmonic mean of the two
 */
record Score(double precision, double recall, double f1) {

    static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + '\u0001' + b : b + '\u0001' + a;
    }

    static Score of(long found, long right, long wanted) {
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = wanted == 0 ? 0 : (double) right / wanted;
        return of(precision, recall);
    }

    private static Score of(double precision, double recall) {
        return new Score(
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    static Score ofMatches(Collection<Match> matches, Set<String> truth) {
        long found = 0;
        long right = 0;
        for (Match match : matches) {
            if (match.kind().duplicate()) {
                found++;
                right += truth.contains(pair(match.left(), match.right())) ? 1 : 0;
            }
        }
        return of(found, right, truth.size());
    }

    /** All pairs within groups. */
    static Score ofGroups(List<Group> groups, Set<String> truth) {
        long found = 0;
        long right = 0;
        for (Group group : groups) {
            List<String> members = group.members();
            for (int i = 0; i < members.size(); i++) {
                for (int k = i + 1; k < members.size(); k++) {
                    found++;
                    right += truth.contains(pair(members.get(i), members.get(k))) ? 1 : 0;
                }
            }
        }
        return of(found, right, truth.size());
    }

    /**
     * B-cubed (Bagga and Baldwin, 1998).
     *
     * @param truth cluster of each item
     */
    static Score bCubed(List<Group> groups, Map<String, String> truth) {
        Map<String, Integer> sizes = new HashMap<>();
        truth.values().forEach(cluster -> sizes.merge(cluster, 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        int grouped = 0;
        for (Group group : groups) {
            Map<String, Integer> within = new HashMap<>();
            for (String member : group.members()) {
                within.merge(truth.getOrDefault(member, member), 1, Integer::sum);
            }
            for (String member : group.members()) {
                String cluster = truth.getOrDefault(member, member);
                int common = within.getOrDefault(cluster, 0);
                precision += (double) common / group.members().size();
                recall += (double) common / sizes.getOrDefault(cluster, 1);
                grouped++;
            }
        }
        java.util.HashSet<String> inGroups = new java.util.HashSet<>();
        groups.forEach(group -> inGroups.addAll(group.members()));
        int all = truth.size();
        for (Map.Entry<String, String> item : truth.entrySet()) {
            if (!inGroups.contains(item.getKey())) {
                precision += 1;
                recall += 1.0 / sizes.getOrDefault(item.getValue(), 1);
            }
        }
        return of(precision / Math.max(all, grouped), recall / Math.max(all, grouped));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1);
    }
}
