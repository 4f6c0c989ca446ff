package org.confer.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.confer.kernel.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals texts with keys that only the environment knows (AES-256-GCM, NIST SP 800-38D). Without a
 * key it still keeps texts, but readably; whoever must not do that asks {@link #hasKey()} first.
 */
@Component
public final class Secrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String READABLE = "readable:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** By what a sealed text tells of its key; the first one seals. */
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    private final SecureRandom random = new SecureRandom();

    /**
     * @param setting 32 bytes in Base64; after a comma earlier keys, which still open; empty for
     *     none
     * @throws IllegalArgumentException with a sentence for the operator
     */
    @Autowired
    public Secrets(@Value("${CONFER_SECRET_KEY:}") String setting) {
        for (String written : setting.strip().split("[,\\s]+")) {
            if (!written.isEmpty()) {
                byte[] key = bytes(written);
                keys.put(mark(key), new SecretKeySpec(key, "AES"));
            }
        }
    }

    public boolean hasKey() {
        return !keys.isEmpty();
    }

    /**
     * @param purpose a text sealed for one purpose cannot be opened for another
     */
    public String seal(String purpose, String text) {
        if (keys.isEmpty()) {
            return READABLE + text;
        }
        Map.Entry<String, SecretKeySpec> first = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, first.getValue(), nonce, purpose)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
            return first.getKey() + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM cannot encrypt", impossible);
        }
    }

    /**
     * @return empty if the key is not there any more, or the text was changed
     */
    public Optional<String> open(String purpose, String kept) {
        if (kept.startsWith(READABLE)) {
            return Optional.of(kept.substring(READABLE.length()));
        }
        int colon = Math.max(0, kept.indexOf(':'));
        SecretKeySpec key = keys.get(kept.substring(0, colon));
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getDecoder().decode(kept.substring(colon + 1));
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE_BYTES), purpose)
                            .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    /**
     * A further key for a purpose of its own (HMAC-SHA-256 of the purpose, RFC 5869's way), from
     * the earliest key that is set: it stays the same while new keys are put in front.
     *
     * @return 32 bytes; empty without a key
     */
    public Optional<byte[]> derive(String purpose) {
        SecretKeySpec earliest = null;
        for (SecretKeySpec one : keys.values()) {
            earliest = one;
        }
        if (earliest == null) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(earliest.getEncoded(), "HmacSHA256"));
            return Optional.of(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM knows no HMAC", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(String written) {
        try {
            byte[] key = Base64.getDecoder().decode(written);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below; the words of the library would show the key
        }
        throw new IllegalArgumentException(
                "CONFER_SECRET_KEY must be 32 bytes in Base64, as \"openssl rand -base64 32\""
                        + " prints them.");
    }

    /** Tells keys apart and tells nothing of them. */
    private static String mark(byte[] key) {
        return HexFormat.of().formatHex(Sha256.digest().digest(key), 0, 4);
    }

    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
