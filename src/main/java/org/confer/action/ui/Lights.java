package org.confer.action.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.confer.action.ActionListing;
import org.confer.action.Urgency;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.DepartmentId;

/**
 * How pressing the actions of one page are. Asks for each unit's working days once, so that a list
 * of a hundred rows asks no more than it has units.
 */
final class Lights {

    private record Asked(DepartmentId unit, LocalDate today) {}

    private final WorkingDays workingDays;
    private final Clock clock;
    private final Map<Asked, LocalDate> soon = new HashMap<>();

    Lights(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Urgency of(ActionListing action) {
        LocalDate today = LocalDate.now(clock.withZone(action.zone()));
        return Urgency.of(
                action.dueOn(),
                today,
                soon.computeIfAbsent(
                        new Asked(action.lead().id(), today),
                        asked ->
                                workingDays.after(
                                        asked.unit(), asked.today(), Urgency.WORKING_DAYS_AHEAD)));
    }
}
