package org.confer.organisation;

import java.util.regex.Pattern;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * A person to be entered or changed.
 *
 * @param name 1 to 100 characters
 * @param post title of the post, up to 100 characters, may be empty
 * @param email address for mail and, unless changed, the sign-in name
 * @param phone up to 40 characters, may be empty
 */
public record NewPerson(
        DepartmentId department, String name, String post, String email, String phone) {

    private static final int NAME = 100;
    private static final int PHONE = 40;
    private static final int EMAIL = 254;
    // the shape only; whether mail arrives is known when the invitation is accepted
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

    public NewPerson {
        name = Wording.line(name, NAME, Message.of("organisation.person.name"));
        post = Wording.optionalLine(post, NAME, Message.of("organisation.person.post"));
        phone = Wording.optionalLine(phone, PHONE, Message.of("organisation.person.phone"));
        email = email.strip();
        if (email.length() > EMAIL || !ADDRESS.matcher(email).matches()) {
            throw new InvalidInput(Message.of("organisation.person.email"));
        }
    }
}
