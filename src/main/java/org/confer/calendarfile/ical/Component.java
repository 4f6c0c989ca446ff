package org.confer.calendarfile.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a calendar file, for example VEVENT: its lines and the components inside it. */
final class Component {

    final String name;
    final int line;

    /** Where its content begins in the file's bytes. */
    final int offset;

    final List<ContentLine> lines = new ArrayList<>(0);
    final List<Component> children = new ArrayList<>(0);

    Component(String name, int line, int offset) {
        this.name = name;
        this.line = line;
        this.offset = offset;
    }

    boolean isEvent() {
        return name.equals("VEVENT") || name.equals("VFREEBUSY");
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
        List<ContentLine> all = new ArrayList<>(2);
        for (ContentLine candidate : lines) {
            if (candidate.is(wanted)) {
                all.add(candidate);
            }
        }
        return all;
    }

    /** The unescaped text of the first line of this name, without blanks around; maybe empty. */
    String text(String wanted) {
        ContentLine found = first(wanted);
        return found == null ? "" : found.text().strip();
    }
}
