package org.confer.nomination;

import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * Somebody to be sent to a training.
 *
 * @param name up to 100 characters
 * @param post up to 200 characters; may be empty
 */
public record NewNominee(String name, OfficialNumber number, String post) {

    private static final int NAME = 100;
    private static final int POST = 200;

    public NewNominee {
        name = Wording.line(name, NAME, Message.of("nomination.name"));
        post = Wording.optionalLine(post, POST, Message.of("nomination.post"));
    }
}
