package org.confer.nomination;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confer.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns official numbers into what people are known by here: HMAC-SHA-256 (RFC 2104, FIPS 180-4)
 * with a key that only the environment knows. Without the key nobody can try all numbers to find
 * whose a hash is; with another key nobody is found again.
 */
@Component
final class PersonKey {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final @Nullable SecretKeySpec key;

    /**
     * @param setting 32 bytes in Base64; empty to derive the key from the oldest that seals texts
     * @param demo whether nobody here is real, so that no key is needed
     * @throws IllegalArgumentException with a sentence for the operator
     */
    @Autowired
    PersonKey(
            @Value("${CONFER_PERSON_KEY:}") String setting,
            @Value("${confer.demo:false}") boolean demo,
            Secrets secrets) {
        if (!setting.isBlank()) {
            key = new SecretKeySpec(bytes(setting.strip()), HMAC);
        } else {
            key =
                    secrets.derive("people sent to trainings")
                            .or(() ->
                                    demo
                                            ? java.util.Optional.of(
                                                    "demo".getBytes(StandardCharsets.UTF_8))
                                            : java.util.Optional.empty())
                            .map(bytes -> new SecretKeySpec(bytes, HMAC))
                            .orElse(null);
        }
    }

    boolean isSet() {
        return key != null;
    }

    /**
     * @return 32 bytes
     * @throws IllegalStateException if there is no key; ask {@link #isSet()} first
     */
    byte[] hash(OfficialNumber number) {
        if (key == null) {
            throw new IllegalStateException("CONFER_PERSON_KEY is not set");
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(number.plain().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM knows no HMAC", impossible);
        }
    }

    private static byte[] bytes(String setting) {
        try {
            byte[] bytes = Base64.getDecoder().decode(setting);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below; the words of the library would show the key
        }
        throw new IllegalArgumentException(
                "CONFER_PERSON_KEY must be 32 bytes in Base64, as \"openssl rand -base64 32\""
                        + " prints them.");
    }

    @Override
    public String toString() {
        return "PersonKey";
    }
}
