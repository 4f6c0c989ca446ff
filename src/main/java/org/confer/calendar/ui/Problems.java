package org.confer.calendar.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.confer.calendar.SourceProblem;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.Words;

/** What could not be read of a calendar, by line, with the reason. */
class Problems extends OrderedList {

    private static final int SHOWN = 200;

    Problems(List<SourceProblem> problems) {
        addClassName("calendar-problems");
        problems.stream().limit(SHOWN).forEach(problem -> add(line(problem)));
        if (problems.size() > SHOWN) {
            add(new ListItem(Words.of("calendar.problems.more", problems.size() - SHOWN)));
        }
    }

    private static ListItem line(SourceProblem problem) {
        String reason = Words.of(problem.reason());
        String where =
                problem.line() == 0
                        ? reason
                        : Words.of("calendar.sources.line", problem.line(), reason);
        ListItem item =
                new ListItem(
                        problem.part().isEmpty()
                                ? where
                                : Words.of("calendar.problems.item", name(problem.part()), where));
        if (problem.eventLost()) {
            item.add(new Badge(Message.of("calendar.sources.lost"), Badge.Tone.BAD));
        }
        return item;
    }

    /** The last step of its path, as servers name items. */
    private static String name(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }
}
