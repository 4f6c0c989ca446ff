package org.confer.planimport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.training.LastWord;
import org.confer.training.PlanId;
import org.confer.training.PlanImportId;
import org.confer.training.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row of a file the stored plan it is about. First by identity. A row that is left
 * over takes a plan that is left over if both stand in the same row of a file of the same name and
 * agree in audience or first day: so a corrected title corrects its plan, too.
 */
final class StoredPlans {

    /** The plans of one agency in one round. */
    record Shelf(DepartmentId department, int year) {}

    /** Reads a shelf; called once for each. */
    interface Source {
        List<KnownPlan> plans(Shelf shelf);
    }

    private final Source source;
    private final String fileName;
    private final Map<Shelf, Map<String, KnownPlan>> shelves = new HashMap<>();
    private final Set<PlanId> found = new HashSet<>();

    StoredPlans(Source source, String fileName) {
        this.source = source;
        this.fileName = fileName;
    }

    /** Replaces, in the list, what is not known yet: effect and plan of each row. */
    void settle(List<JudgedRow> rows) {
        boolean left = false;
        for (int i = 0; i < rows.size(); i++) {
            JudgedRow row = rows.get(i);
            DepartmentId department = row.department();
            if (department != null) {
                KnownPlan known = shelf(new Shelf(department, row.year())).get(row.identity());
                rows.set(i, settled(row, known));
                if (known == null) {
                    left = true;
                } else {
                    found.add(known.id());
                }
            }
        }
        if (left) {
            settleByPlace(rows);
        }
    }

    private void settleByPlace(List<JudgedRow> rows) {
        Map<Shelf, Map<String, KnownPlan>> byRow = new HashMap<>();
        shelves.forEach((shelf, plans) ->
                plans.values().stream()
                        .filter(plan -> !found.contains(plan.id()))
                        .filter(plan -> plan.fileName().equals(fileName))
                        .forEach(plan ->
                                byRow.computeIfAbsent(shelf, each -> new HashMap<>())
                                        .put(plan.fileRow(), plan)));
        for (int i = 0; i < rows.size(); i++) {
            JudgedRow row = rows.get(i);
            DepartmentId department = row.department();
            if (department != null && row.effect() == RowEffect.ADDED) {
                KnownPlan there =
                        byRow.getOrDefault(new Shelf(department, row.year()), Map.of())
                                .get(row.key());
                if (there != null && isSamePlan(row, there)) {
                    rows.set(i, settled(row, there));
                    found.add(there.id());
                }
            }
        }
    }

    private static boolean isSamePlan(JudgedRow row, KnownPlan plan) {
        boolean sameAudience = !row.audience().isEmpty() && row.audience().equals(plan.audience());
        boolean sameDay = row.firstDay() != null && row.firstDay().equals(plan.firstDay());
        return sameAudience || sameDay;
    }

    private static JudgedRow settled(JudgedRow row, @Nullable KnownPlan known) {
        if (known == null) {
            return row.as(RowEffect.ADDED, null);
        }
        return row.as(effect(row, known), known.id());
    }

    /** The rule of who may have the last word. */
    private static RowEffect effect(JudgedRow row, KnownPlan known) {
        boolean calledOffByFile =
                known.status() == PlanStatus.WITHDRAWN && known.lastWord() == LastWord.FILE;
        if (calledOffByFile) {
            return RowEffect.CHANGED;
        }
        if (known.rowHash().equals(row.hash())) {
            return RowEffect.UNCHANGED;
        }
        if (known.status() != PlanStatus.PLANNED) {
            return RowEffect.FROZEN;
        }
        return switch (known.lastWord()) {
            case FILE -> RowEffect.CHANGED;
            case PERSON -> RowEffect.KEPT;
            case DECISION -> RowEffect.FROZEN;
        };
    }

    /**
     * The imports of which this file is a later version: it has at least half of their plans, or
     * any and the same name. Call it after {@link #settle}.
     */
    Set<PlanImportId> earlierVersions() {
        Map<PlanImportId, int[]> plansAndFound = new HashMap<>();
        Set<PlanImportId> sameName = new HashSet<>();
        shelves.values().stream()
                .flatMap(plans -> plans.values().stream())
                .forEach(plan -> {
                    PlanImportId id = plan.importId();
                    if (id != null) {
                        int[] counts = plansAndFound.computeIfAbsent(id, _ -> new int[2]);
                        counts[0]++;
                        counts[1] += found.contains(plan.id()) ? 1 : 0;
                        if (plan.fileName().equals(fileName)) {
                            sameName.add(id);
                        }
                    }
                });
        Set<PlanImportId> earlier = new HashSet<>();
        plansAndFound.forEach((id, counts) -> {
            boolean any = counts[1] > 0 && sameName.contains(id);
            if (any || counts[1] > 0 && counts[1] * 2 >= counts[0]) {
                earlier.add(id);
            }
        });
        return earlier;
    }

    boolean isFound(PlanId plan) {
        return found.contains(plan);
    }

    private Map<String, KnownPlan> shelf(Shelf wanted) {
        return shelves.computeIfAbsent(
                wanted,
                shelf -> {
                    Map<String, KnownPlan> plans = new HashMap<>();
                    source.plans(shelf).forEach(plan -> plans.put(plan.identity(), plan));
                    return plans;
                });
    }
}
