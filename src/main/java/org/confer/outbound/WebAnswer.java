package org.confer.outbound;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param address that answered in the end
 * @param headers by name in lower case; of several of one name the first
 */
public record WebAnswer(
        int status, WebAddress address, Map<String, String> headers, byte[] content) {

    private static final int UNCHANGED = 304;
    private static final int SERVER_FAULT = 500;

    public WebAnswer {
        headers = Map.copyOf(headers);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public boolean isUnchanged() {
        return status == UNCHANGED;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /**
     * How long the server asks to be left alone; null if it does not say. Seconds only (RFC 9110
     * section 10.2.3): a date would trust the server's clock.
     */
    public @Nullable Duration retryAfter() {
        String told = headers.get("retry-after");
        return told != null && told.matches("\\d{1,7}")
                ? Duration.ofSeconds(Long.parseLong(told))
                : null;
    }

    /** Why this is not what was asked for; empty if it is. */
    public Optional<Message> refusal() {
        String code = String.valueOf(status);
        return switch (status) {
            case 200, 201, 204, 207, 304 -> Optional.empty();
            case 401 -> Optional.of(Message.of("outbound.status.401"));
            case 403 -> Optional.of(Message.of("outbound.status.403"));
            case 404, 410 -> Optional.of(Message.of("outbound.status.404", code));
            case 429 -> Optional.of(Message.of("outbound.status.429"));
            default ->
                    Optional.of(
                            status >= SERVER_FAULT
                                    ? Message.of("outbound.status.500", code)
                                    : Message.of("outbound.status.other", code));
        };
    }

    @Override
    public String toString() {
        return status + " from " + address;
    }
}
