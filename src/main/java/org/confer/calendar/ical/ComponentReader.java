package org.confer.calendar.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines of a file into components. Takes several calendars in one stream, components
 * without a calendar around them, and files that end too early.
 */
final class ComponentReader {

    private static final int MOST_COMPONENTS = 50_000;
    private static final int DEEPEST = 16;

    /** Everything else, alarms above all, is passed over without being kept. */
    private static final Set<String> KEPT =
            Set.of("VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT");

    private final ContentLines lines;
    private final Problems problems;
    private final Deque<Component> open = new ArrayDeque<>();
    private final List<Component> outermost = new ArrayList<>();
    private int components;

    ComponentReader(ContentLines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * @return the outermost components
     * @throws InvalidInput if there is no component at all or too many
     */
    List<Component> read() {
        for (ContentLine line = lines.next(); line != null; line = lines.next()) {
            switch (line.name()) {
                case "BEGIN" -> begin(line);
                case "END" -> end(line);
                default -> {
                    Component inside = open.peek();
                    if (inside != null && KEPT.contains(inside.name)) {
                        inside.lines.add(line);
                    }
                }
            }
        }
        if (components == 0) {
            throw new InvalidInput(Message.of("calendar.file.notACalendar"));
        }
        if (!open.isEmpty()) {
            Component cut = Objects.requireNonNull(open.peek());
            problems.add(cut.line, Message.of("calendar.file.endsTooEarly", cut.name));
        }
        return outermost;
    }

    private void begin(ContentLine line) {
        if (++components > MOST_COMPONENTS) {
            throw new InvalidInput(
                    Message.of("calendar.file.tooManyComponents", MOST_COMPONENTS, line.number()));
        }
        Component begun =
                new Component(line.value().strip().toUpperCase(Locale.ROOT), line.number());
        if (open.size() < DEEPEST) {
            Component parent = open.peek();
            if (parent == null) {
                outermost.add(begun);
            } else if (KEPT.contains(begun.name)) {
                parent.children.add(begun);
            }
            open.push(begun);
        } else if (open.size() == DEEPEST) {
            problems.add(line.number(), Message.of("calendar.file.tooDeep", DEEPEST));
        }
    }

    private void end(ContentLine line) {
        String name = line.value().strip().toUpperCase(Locale.ROOT);
        @Nullable Component innermost = open.peek();
        if (innermost != null && innermost.name.equals(name)) {
            open.pop();
            return;
        }
        problems.add(line.number(), Message.of("calendar.file.endWithoutBegin", name));
        if (open.stream().anyMatch(component -> component.name.equals(name))) {
            while (!Objects.requireNonNull(open.pop()).name.equals(name)) {
                // what was never closed ends where its surroundings end
            }
        }
    }
}
