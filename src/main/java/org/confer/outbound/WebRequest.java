package org.confer.outbound;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched, and how much of it at most.
 *
 * @param method such as {@code GET} or {@code PROPFIND}
 * @param headers further ones, by name
 * @param body null if there is none; sent as XML
 * @param login null if the server is to be asked as anybody
 * @param largest bytes of an answer, after it was unpacked
 * @param longest for everything together: looking up the name, connecting, being sent on, reading
 */
public record WebRequest(
        String method,
        WebAddress address,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable Login login,
        int largest,
        Duration longest) {

    private static final int MEGABYTES_10 = 10 << 20;
    private static final Duration SECONDS_30 = Duration.ofSeconds(30);

    /** Name and password of a server; they never leave for another one. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login";
        }
    }

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    /** At most 10 MB within 30 seconds. */
    public static WebRequest get(WebAddress address) {
        return new WebRequest("GET", address, Map.of(), null, null, MEGABYTES_10, SECONDS_30);
    }

    /** As {@link #get}, with another method. */
    public static WebRequest of(String method, WebAddress address, @Nullable String body) {
        return new WebRequest(method, address, Map.of(), body, null, MEGABYTES_10, SECONDS_30);
    }

    /** With one more header; without, if the value is null. */
    public WebRequest with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new WebRequest(method, address, more, body, login, largest, longest);
    }

    public WebRequest as(@Nullable Login who) {
        return new WebRequest(method, address, headers, body, who, largest, longest);
    }

    public WebRequest atMost(int bytes, Duration time) {
        return new WebRequest(method, address, headers, body, login, bytes, time);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
