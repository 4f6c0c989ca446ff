package org.confer.planround;

import java.time.LocalDate;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;
import org.confer.training.RoundSpan;

/**
 * A call for plans as the secretariat writes it.
 *
 * @param deadline the last day on which plans are in time, on the conference's clock
 * @param note what the units are to mind, up to 2000 characters; may be empty
 */
public record NewPlanRound(
        ConferenceId conference, RoundSpan span, LocalDate deadline, String note) {

    private static final int NOTE = 2_000;

    public NewPlanRound {
        note = Wording.optionalText(note, NOTE, Message.of("planround.note"));
    }
}
