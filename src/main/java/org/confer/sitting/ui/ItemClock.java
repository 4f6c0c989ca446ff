package org.confer.sitting.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.confer.meeting.AgendaItemListing;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** How long an item has taken of its time; counted on by the browser, from the server's clock. */
class ItemClock extends Span {

    ItemClock() {
        addClassName("sitting-clock");
        getElement().setAttribute("data-in", Words.of("sitting.clock.in", "{0}", "{1}"));
        getElement().setAttribute("data-over", Words.of("sitting.clock.over", "{0}", "{1}"));
    }

    /**
     * @param minutes time set aside
     */
    void show(AgendaItemListing.@Nullable Times times, int minutes, Clock clock) {
        setVisible(times != null);
        if (times == null) {
            return;
        }
        Instant called = times.calledAt();
        Instant now = clock.instant();
        getElement().setAttribute("data-before", Long.toString(times.before().toSeconds()));
        getElement().setAttribute("data-budget", Long.toString(minutes * 60L));
        getElement().setAttribute("data-now", Long.toString(now.toEpochMilli()));
        getElement()
                .setAttribute(
                        "data-called", called == null ? "" : Long.toString(called.toEpochMilli()));
        Duration elapsed = times.elapsed(now);
        Duration over = elapsed.minusMinutes(minutes);
        boolean late = over.isPositive();
        setClassName("sitting-late", late);
        setText(
                Words.of(
                        late ? "sitting.clock.over" : "sitting.clock.in",
                        written(late ? over : elapsed),
                        written(Duration.ofMinutes(minutes))));
    }

    private static String written(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
