package org.confer.planimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.training.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Which department each name in a file means: what the person said for this file, then the
 * directory, then what was said for the last file, then the department whose file it is.
 */
final class AgencyNames {

    private final Agencies directory;
    private final Map<String, DepartmentId> said;
    private final Map<String, DepartmentId> remembered;
    private final @Nullable DepartmentId otherwise;
    private final Permitted permitted;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    /** Whose plans the person at work may import. */
    interface Permitted {
        boolean mayImportFor(DepartmentId department);
    }

    /**
     * @param otherwise the department for names that nobody knows; null if it cannot be guessed
     */
    AgencyNames(
            Agencies directory,
            Map<String, DepartmentId> said,
            Map<String, DepartmentId> remembered,
            @Nullable DepartmentId otherwise,
            Permitted permitted) {
        this.directory = directory;
        this.said = said;
        this.remembered = remembered;
        this.otherwise = otherwise;
        this.permitted = permitted;
    }

    /** Counts a row under this name. */
    Optional<DepartmentId> department(String name) {
        rows.merge(name, 1, Integer::sum);
        return meant(name);
    }

    private Optional<DepartmentId> meant(String name) {
        DepartmentId chosen = said.get(name);
        if (chosen != null) {
            return Optional.of(chosen);
        }
        Optional<DepartmentId> known = directory.named(name);
        if (known.isPresent()) {
            return known;
        }
        DepartmentId before = remembered.get(name);
        return before != null && directory.knows(before)
                ? Optional.of(before)
                : Optional.ofNullable(otherwise);
    }

    boolean mayImportFor(DepartmentId department) {
        return permitted.mayImportFor(department);
    }

    List<AgencyChoice> choices() {
        return rows.entrySet().stream()
                .map(entry -> {
                    DepartmentId department = meant(entry.getKey()).orElse(null);
                    return new AgencyChoice(
                            entry.getKey(),
                            entry.getValue(),
                            department,
                            department != null && mayImportFor(department));
                })
                .toList();
    }
}
