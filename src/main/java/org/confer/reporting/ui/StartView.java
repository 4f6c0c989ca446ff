package org.confer.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.Message;
import org.confer.reporting.Overview;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.EmptyState;
import org.confer.shell.Formats;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** The first page after signing in: what awaits this person, and by when. */
@Route("")
@Menu(title = "reporting.start.menu", order = 0, icon = "vaadin:home")
@PermitAll
class StartView extends Page {

    private static final Duration SOON = Duration.ofDays(3);

    private final Clock clock;

    StartView(Overview overview, Clock clock) {
        super(Message.of("reporting.start.title"));
        this.clock = clock;
        List<Awaited> awaited = overview.awaited();
        if (awaited.isEmpty()) {
            add(new EmptyState(Message.of("reporting.start.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("awaited");
        awaited.forEach(one -> list.add(new ListItem(line(one))));
        add(list);
    }

    private Component[] line(Awaited one) {
        Anchor what = new Anchor(one.address(), Words.of(one.what()));
        return one.due() == null
                ? new Component[] {what}
                : new Component[] {what, dueBadge(one.due(), one.wholeDay())};
    }

    /** Overdue, soon or later, told in words as well as by colour. */
    private Badge dueBadge(ZonedDateTime due, boolean wholeDay) {
        Instant now = clock.instant();
        Formats formats = Words.formats();
        String when =
                wholeDay
                        ? formats.weekday(due.toLocalDate()) + " " + formats.date(due.toLocalDate())
                        : formats.dateTime(due.toInstant(), due.getZone());
        if (due.toInstant().isBefore(now)) {
            return new Badge(Message.of("reporting.start.overdue", when), Tone.BAD);
        }
        return new Badge(
                Message.of("reporting.start.due", when),
                due.toInstant().isBefore(now.plus(SOON)) ? Tone.WARN : Tone.GOOD);
    }
}
