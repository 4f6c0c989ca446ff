package org.confer.datepoll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the personal links of guests; a guest may have several, and all of them work. */
@Component
class GuestLinks {

    private static final int SECRET_BYTES = 32;

    private final PollStore store;
    private final Clock clock;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    GuestLinks(
            PollStore store,
            Clock clock,
            @Value("${confer.public-url:http://localhost:8080}") String publicUrl) {
        this.store = store;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * @return a new address; its secret is kept nowhere
     */
    String make(GuestId guest) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.addLink(guest, hash(secret), clock.instant());
        return publicUrl + "/polls/" + secret;
    }

    Optional<GuestId> guest(String secret) {
        return store.guest(hash(secret));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
