package org.confer.calendar.ui;

import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Optional;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.Workplace;
import org.confer.shell.Facts;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** Where and when one's own department works; what the search for a date goes by. */
class OwnOffice extends Div {

    OwnOffice(Workplace workplace, Optional<WorkingDays.Region> region) {
        addClassName("page-content");
        Facts facts =
                new Facts()
                        .with(
                                Words.of("calendar.workingDays.region"),
                                region.map(SpecialDayWords::name).orElse(workplace.region()))
                        .with(Words.of("calendar.offices.zone"), workplace.zone().getId());
        for (DayOfWeek day : DayOfWeek.values()) {
            facts.with(
                    day.getDisplayName(TextStyle.FULL, Words.language()),
                    OfficeHoursText.written(workplace, day));
        }
        add(Parts.heading("calendar.offices.own"), Parts.card(facts));
    }
}
