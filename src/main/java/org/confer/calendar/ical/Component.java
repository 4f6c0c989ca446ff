package org.confer.calendar.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a calendar file, for example VEVENT: its lines and the components inside it. */
final class Component {

    final String name;
    final int line;
    final List<ContentLine> lines = new ArrayList<>();
    final List<Component> children = new ArrayList<>();

    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** The first line of this name, null if there is none. */
    @Nullable ContentLine first(String wanted) {
        for (ContentLine candidate : lines) {
            if (candidate.is(wanted)) {
                return candidate;
            }
        }
        return null;
    }

    List<ContentLine> all(String wanted) {
        return lines.stream().filter(candidate -> candidate.is(wanted)).toList();
    }

    /** The unescaped text of the first line of this name, without blanks around; maybe empty. */
    String text(String wanted) {
        ContentLine found = first(wanted);
        return found == null ? "" : found.text().strip();
    }
}
