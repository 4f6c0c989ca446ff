package org.confer.topic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.topic.TopicStep;

/** The course of a topic so far: what was done with it, by whom, when and why. */
class StepList extends Div {

    StepList(List<TopicStep> steps) {
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(new ListItem(words(step))));
        add(Parts.heading("topic.course"), list);
    }

    private static String words(TopicStep step) {
        String when = Words.formats().dateTime(step.at(), Words.zone());
        String state = Words.of(step.state().label());
        return step.reason().isEmpty()
                ? Words.of("topic.course.step", when, state, step.person())
                : Words.of("topic.course.stepBecause", when, state, step.person(), step.reason());
    }
}
