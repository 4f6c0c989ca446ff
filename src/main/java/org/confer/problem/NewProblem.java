package org.confer.problem;

import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * What somebody wants to hand in.
 *
 * @param title 1 to 200 characters
 * @param body 1 to 5,000 characters
 * @param sender how the person wants to be called, up to 100 characters, may be empty
 * @param contact how the person can be reached, up to 200 characters, may be empty
 */
public record NewProblem(String title, String body, String sender, String contact) {

    public static final int TITLE = 200;
    public static final int BODY = 5_000;
    public static final int SENDER = 100;
    public static final int CONTACT = 200;

    public NewProblem {
        title = Wording.line(title, TITLE, Message.of("problem.field.title"));
        body = Wording.text(body, BODY, Message.of("problem.field.body"));
        sender = Wording.optionalLine(sender, SENDER, Message.of("problem.field.sender"));
        contact = Wording.optionalLine(contact, CONTACT, Message.of("problem.field.contact"));
    }
}
