package org.confer.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;

/** The table of open matters, column by column as the page shows it. */
final class TallySheet {

    private static final int PERCENT = 100;

    private TallySheet() {}

    /** Closes the writer. */
    static void write(SheetWriter to, List<UnitTally> tallies, Messages messages, Locale language) {
        try (SheetWriter writer = to) {
            writer.row(
                    Stream.of(
                                    Message.of("action.lead"),
                                    Message.of("action.openMatters"),
                                    Urgency.RED.label(),
                                    Urgency.YELLOW.label(),
                                    Urgency.GREEN.label(),
                                    ActionState.SUBMITTED.label(),
                                    ActionState.ACCEPTED.label(),
                                    Message.of("action.completion.percent"),
                                    Message.of("action.punctuality.percent"))
                            .map(heading -> Cell.of(messages.text(heading, language)))
                            .toList());
            tallies.forEach(tally -> writer.row(row(tally)));
        }
    }

    private static List<Cell> row(UnitTally tally) {
        return List.of(
                Cell.of(tally.unit().name()),
                Cell.of(tally.open()),
                Cell.of(tally.red()),
                Cell.of(tally.yellow()),
                Cell.of(tally.green()),
                Cell.of(tally.submitted()),
                Cell.of(tally.accepted()),
                percent(tally.completion()),
                tally.accepted() == 0 ? Cell.BLANK : percent(tally.punctuality()));
    }

    private static Cell percent(double share) {
        return Cell.of(BigDecimal.valueOf(share * PERCENT).setScale(0, RoundingMode.HALF_EVEN));
    }
}
