package org.confer.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.DepartmentId;
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

    StoredPlans(Source source, String fileName) {
        this.source = source;
        this.fileName = fileName;
    }

    /** Replaces, in the list, what is not known yet: effect and plan of each row. */
    void settle(List<JudgedRow> rows) {
        Set<PlanId> taken = new HashSet<>();
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
                    taken.add(known.id());
                }
            }
        }
        if (left) {
            settleByPlace(rows, taken);
        }
    }

    private void settleByPlace(List<JudgedRow> rows, Set<PlanId> taken) {
        Map<Shelf, Map<String, KnownPlan>> byRow = new HashMap<>();
        shelves.forEach((shelf, plans) ->
                plans.values().stream()
                        .filter(plan -> !taken.contains(plan.id()))
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
        if (known.rowHash().equals(row.hash())) {
            return row.as(RowEffect.UNCHANGED, known.id());
        }
        return row.as(
                known.status() == PlanStatus.PLANNED ? RowEffect.CHANGED : RowEffect.FROZEN,
                known.id());
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
