package org.confer.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import org.confer.kernel.Sha256;

/**
 * What makes an address known only to whom it was sent: 256 bits by chance. Only its hash is kept,
 * so that who reads the database cannot open the address.
 *
 * @param text for the address; from outside it may be anything
 */
public record LinkSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * @return 32 bytes
     */
    public byte[] hash() {
        return Sha256.of(text);
    }

    /** Not the secret itself: it must not get into a log. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
