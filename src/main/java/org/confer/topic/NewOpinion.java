package org.confer.topic;

import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * An opinion to be given.
 *
 * @param text up to 5,000 characters; conditions and objections are said, agreement needs no words
 */
public record NewOpinion(Stance stance, String text) {

    public static final int TEXT = 5_000;

    public NewOpinion {
        Message what = Message.of("topic.opinion.text");
        text =
                stance.needsWords()
                        ? Wording.text(text, TEXT, what)
                        : Wording.optionalText(text, TEXT, what);
    }
}
