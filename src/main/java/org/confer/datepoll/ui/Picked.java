package org.confer.datepoll.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** Things that were picked, each once and in order, to be taken off again. */
class Picked<T> extends UnorderedList {

    private final Function<T, String> label;
    private final TreeSet<T> picked;

    Picked(Comparator<? super T> order, Function<T, String> label) {
        this.label = label;
        this.picked = new TreeSet<>(order);
        addClassName("datepoll-picked");
    }

    void put(T one) {
        picked.add(one);
        show();
    }

    List<T> picked() {
        return List.copyOf(picked);
    }

    private void show() {
        removeAll();
        for (T one : picked) {
            String words = label.apply(one);
            var off =
                    Parts.button(
                            "datepoll.takeOff",
                            click -> {
                                picked.remove(one);
                                show();
                            });
            off.setAriaLabel(Words.of("datepoll.takeOff.this", words));
            add(new ListItem(new Span(words), off));
        }
    }
}
