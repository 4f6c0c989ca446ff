package org.confer.topic;

import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * A topic to be proposed or changed.
 *
 * @param title 1 to 200 characters
 * @param body up to 20,000 characters, may be empty
 * @param concerned units concerned; may be empty
 * @param confidential whether the other units of the conference are not to read it
 */
public record NewTopic(
        String title,
        String body,
        TopicPurpose purpose,
        Set<DepartmentId> concerned,
        boolean confidential) {

    static final int TITLE = 200;
    static final int BODY = 20_000;

    /** One that all units of the conference may read once it was accepted. */
    public NewTopic(String title, String body, TopicPurpose purpose, Set<DepartmentId> concerned) {
        this(title, body, purpose, concerned, false);
    }

    public NewTopic {
        title = Wording.line(title, TITLE, Message.of("topic.field.title"));
        body = Wording.optionalText(body, BODY, Message.of("topic.field.body"));
        concerned = Set.copyOf(concerned);
    }
}
