package org.confer.topiccall;

import java.time.Instant;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * A call to be opened.
 *
 * @param deadline until when topics are handed in
 * @param note what is wanted, up to 2,000 characters, may be empty
 */
public record NewCall(Instant deadline, String note) {

    static final int NOTE = 2_000;

    public NewCall {
        note = Wording.optionalText(note, NOTE, Message.of("topiccall.field.note"));
    }
}
