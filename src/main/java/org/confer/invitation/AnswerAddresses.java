package org.confer.invitation;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address to which the answer to one invitation goes: the installation's own with a secret
 * behind a plus sign, {@code confer+1f3a…@example.org}. Programs answer to it, and nobody else
 * knows it.
 */
@Component
class AnswerAddresses {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final String domain;

    AnswerAddresses(Environment settings) {
        String own = settings.getProperty("CONFER_MAIL_FROM", "confer@localhost").strip();
        int at = own.lastIndexOf('@');
        this.name = at < 0 ? own : own.substring(0, at);
        this.domain = at < 0 ? "localhost" : own.substring(at + 1);
    }

    /** Lower case, since mail programs do not keep the case of addresses. */
    String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String of(String token) {
        return name + "+" + token + "@" + domain;
    }

    /** The secret in the first of the addresses that is one of ours. */
    Optional<String> tokenIn(Collection<String> addresses) {
        String before = (name + "+").toLowerCase(Locale.ROOT);
        String after = ("@" + domain).toLowerCase(Locale.ROOT);
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address ->
                        address.startsWith(before)
                                && address.endsWith(after)
                                && address.length() > before.length() + after.length())
                .map(address ->
                        address.substring(before.length(), address.length() - after.length()))
                .findFirst();
    }
}
