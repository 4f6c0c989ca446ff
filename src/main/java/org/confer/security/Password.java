package org.confer.security;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * A password as typed: 12 to 128 characters, any characters (NIST SP 800-63B, 2025: length counts,
 * rules of composition do not).
 */
public record Password(String value) {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    public Password {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidInput(Message.of("security.password.length", SHORTEST, LONGEST));
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
