package org.confer.calendarlink;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebRequest;
import org.jspecify.annotations.Nullable;

/**
 * A calendar server and who one is there.
 *
 * @param address any on that server
 * @param user at most 200 characters, without a colon; empty to ask as anybody
 * @param password at most 500 characters; belongs to the user
 */
public record ServerLogin(WebAddress address, String user, String password) {

    private static final int LONGEST_USER = 200;
    static final int LONGEST_PASSWORD = 500;

    /**
     * @throws InvalidInput if one of them cannot be
     */
    public static ServerLogin of(String address, String user, String password) {
        return new ServerLogin(WebAddress.of(address), user.strip(), password);
    }

    public ServerLogin {
        // RFC 7617 section 2: a colon ends the name
        if (user.length() > LONGEST_USER || user.contains(":")) {
            throw new InvalidInput(Message.of("calendarlink.userForm", LONGEST_USER));
        }
        if (password.length() > LONGEST_PASSWORD || user.isEmpty() != password.isEmpty()) {
            throw new InvalidInput(Message.of("calendarlink.passwordForm", LONGEST_PASSWORD));
        }
    }

    WebRequest.@Nullable Login login() {
        return user.isEmpty() ? null : new WebRequest.Login(user, password);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "ServerLogin at " + address;
    }
}
