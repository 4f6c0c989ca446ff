package org.confer.training;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.organisation.DepartmentListing;

/** The departments by their keys and by all names under which files speak of them. */
public final class Agencies {

    private final Map<DepartmentId, DepartmentListing> byId = new LinkedHashMap<>();
    private final Map<String, Optional<DepartmentId>> byName = new HashMap<>();

    public Agencies(List<DepartmentListing> departments) {
        for (DepartmentListing department : departments) {
            byId.put(department.id(), department);
            enter(department.name(), department.id());
            enter(department.shortName(), department.id());
            department.alsoNamed().forEach(name -> enter(name, department.id()));
        }
    }

    /** A name that two departments share names neither. */
    private void enter(String name, DepartmentId id) {
        byName.merge(
                folded(name),
                Optional.of(id),
                (one, other) -> one.equals(other) ? one : Optional.empty());
    }

    /** The department of that name; blanks, width and case of letters do not matter. */
    public Optional<DepartmentId> named(String name) {
        return byName.getOrDefault(folded(name), Optional.empty());
    }

    /** The short name; of a closed department its key. */
    public String name(DepartmentId id) {
        DepartmentListing department = byId.get(id);
        return department == null ? "#" + id : department.shortName();
    }

    public boolean knows(DepartmentId id) {
        return byId.containsKey(id);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
