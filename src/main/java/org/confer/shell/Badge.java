package org.confer.shell;

import com.vaadin.flow.component.html.Span;
import org.confer.kernel.Message;

/** A state in a word; its colour is never the only sign. */
public class Badge extends Span {

    /** What the colour says. */
    public enum Tone {
        PLAIN(""),
        GOOD("good"),
        WARN("warn"),
        BAD("bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    public Badge(Message word, Tone tone) {
        super(Words.of(word));
        addClassName("badge");
        if (tone != Tone.PLAIN) {
            addClassName(tone.style);
        }
    }
}
