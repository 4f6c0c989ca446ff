package org.confer.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2 takes much memory by design, so only a few passwords are computed at a time; a crowd of
 * sign-ins waits instead of exhausting the server.
 */
class BoundedPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore free;

    BoundedPasswordEncoder(PasswordEncoder encoder, int atATime) {
        this.encoder = encoder;
        this.free = new Semaphore(atATime, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return inTurn(() -> encoder.matches(password, encoded));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
