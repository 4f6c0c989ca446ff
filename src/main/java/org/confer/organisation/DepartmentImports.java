package org.confer.organisation;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.organisation.DepartmentRow.Verdict;
import org.confer.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments from a table, and back into one. A row whose name is known changes that department; a
 * file that was imported before changes nothing.
 */
@Service
@Transactional
public class DepartmentImports {

    private final DepartmentStore store;
    private final Departments departments;

    DepartmentImports(DepartmentStore store, Departments departments) {
        this.store = store;
        this.departments = departments;
    }

    /**
     * What an import would do, row by row; nothing is stored.
     *
     * @throws InvalidInput if the file is no table of departments
     */
    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<DepartmentRow> preview(Path file) {
        return judge(DepartmentFile.read(file));
    }

    /**
     * Judges the rows anew and stores those that are not refused.
     *
     * @return how many departments were entered or changed
     */
    @Requires(Permission.ADMINISTER)
    public int take(List<DepartmentRow> rows) {
        List<DepartmentRow> wanted =
                judge(rows).stream()
                        .filter(row ->
                                row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED)
                        .toList();
        // first all of them, then who stands above whom: the one above may come later in the file
        for (DepartmentRow row : wanted) {
            if (row.verdict() == Verdict.NEW) {
                departments.enter(department(row, null)).orThrow();
            }
        }
        for (DepartmentRow row : wanted) {
            DepartmentId above = row.parent().isEmpty() ? null : idOf(row.parent());
            if (row.verdict() == Verdict.CHANGED || above != null) {
                departments.change(idOf(row.name()), department(row, above)).orThrow();
            }
        }
        return wanted.size();
    }

    /** All open departments as a CSV file that can be imported again. */
    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public byte[] export() {
        Map<DepartmentId, String> names =
                store.active().stream()
                        .collect(Collectors.toMap(DepartmentListing::id, DepartmentListing::name));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(file)) {
            writer.row("Name", "Short name", "Level", "Parent", "Also named");
            for (DepartmentListing department : store.active()) {
                writer.row(
                        department.name(),
                        department.shortName(),
                        department.tier().name().toLowerCase(Locale.ROOT),
                        department.parent() == null
                                ? ""
                                : names.getOrDefault(department.parent(), ""),
                        String.join("; ", department.alsoNamed()));
            }
        }
        return file.toByteArray();
    }

    private List<DepartmentRow> judge(List<DepartmentRow> rows) {
        Map<String, DepartmentListing> known =
                store.all().stream()
                        .collect(Collectors.toMap(DepartmentListing::name, Function.identity()));
        Map<String, String> above = new HashMap<>();
        known.values().forEach(one -> above.put(one.name(), nameOf(one.parent(), known)));
        rows.forEach(row -> above.put(row.name(), row.parent()));
        Set<String> seen = new HashSet<>();
        List<DepartmentRow> judged = new ArrayList<>();
        for (DepartmentRow row : rows) {
            judged.add(judge(row, known, above, seen));
        }
        return judged;
    }

    private static DepartmentRow judge(
            DepartmentRow row,
            Map<String, DepartmentListing> known,
            Map<String, String> above,
            Set<String> seen) {
        if (row.tier().isEmpty()) {
            return row;
        }
        NewDepartment department;
        try {
            department = department(row, null);
        } catch (InvalidInput wrong) {
            return row.refused(wrong.reason());
        }
        if (!seen.add(department.name())) {
            return row.refused("organisation.import.twice");
        }
        if (!row.parent().isEmpty() && !above.containsKey(row.parent())) {
            return row.refused("organisation.import.parent", row.parent());
        }
        Set<String> path = new HashSet<>();
        for (String name = row.name(); !name.isEmpty(); name = above.getOrDefault(name, "")) {
            if (!path.add(name)) {
                return row.refused("organisation.department.aboveItself");
            }
        }
        DepartmentListing present = known.get(department.name());
        if (present == null) {
            return row.judged(Verdict.NEW);
        }
        boolean same =
                present.shortName().equals(department.shortName())
                        && present.tier() == department.tier()
                        && present.alsoNamed().equals(department.alsoNamed())
                        && nameOf(present.parent(), known).equals(row.parent());
        return row.judged(same ? Verdict.SAME : Verdict.CHANGED);
    }

    private static NewDepartment department(DepartmentRow row, @Nullable DepartmentId above) {
        return new NewDepartment(
                row.name(), row.shortName(), row.alsoNamed(), row.tier().orElseThrow(), above);
    }

    private DepartmentId idOf(String name) {
        return store.named(name).map(DepartmentListing::id).orElseThrow();
    }

    private static String nameOf(@Nullable DepartmentId id, Map<String, DepartmentListing> known) {
        return known.values().stream()
                .filter(one -> one.id().equals(id))
                .map(DepartmentListing::name)
                .findFirst()
                .orElse("");
    }
}
