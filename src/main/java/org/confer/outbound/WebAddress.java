package org.confer.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * An address of http or https, as a user typed it or a server sent us on to it. It may hold a
 * secret, so that it is shown by its host only.
 *
 * @param uri absolute, in ASCII, without user, password and fragment
 */
public record WebAddress(URI uri) {

    private static final int LONGEST = 2000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern PARTS =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(?::(\\d{1,5}))?");

    /**
     * Reads what somebody typed or copied; {@code webcal://} and {@code webcals://} mean https.
     *
     * @throws InvalidInput if it is no such address
     */
    public static WebAddress of(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            throw new InvalidInput(Message.of("outbound.addressLength", LONGEST));
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput(Message.of("outbound.addressForm"));
        }
        String scheme =
                switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                    case "https", "webcal", "webcals" -> "https";
                    case "http" -> "http";
                    default -> throw new InvalidInput(Message.of("outbound.addressForm"));
                };
        if (parts.group(2).contains("@")) {
            throw new InvalidInput(Message.of("outbound.addressWithPassword"));
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw new InvalidInput(Message.of("outbound.addressForm"));
        }
        try {
            String host = IDN.toASCII(authority.group(1)).toLowerCase(Locale.ROOT);
            String port = authority.group(2) == null ? "" : ":" + authority.group(2);
            String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
            URI uri = new URI(scheme + "://" + host + port + path);
            return new WebAddress(new URI(uri.toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new InvalidInput(Message.of("outbound.addressForm"));
        }
    }

    public WebAddress {
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new InvalidInput(Message.of("outbound.addressForm"));
        }
    }

    /**
     * Where a reference leads from here (RFC 3986 section 5).
     *
     * @return null if it leads nowhere that one can fetch from
     */
    public @Nullable WebAddress resolve(String reference) {
        try {
            return of(uri.resolve(new URI(reference.strip())).toString());
        } catch (URISyntaxException | IllegalArgumentException nowhere) {
            return null;
        }
    }

    /** Without the brackets of an IPv6 address. */
    public String host() {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isEncrypted() ? HTTPS : HTTP;
    }

    /** Whether the way to the server is protected by TLS. */
    public boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    /** The same server, port and scheme: what one of them may know the other may know. */
    public boolean isOfSameServer(WebAddress other) {
        return host().equals(other.host())
                && port() == other.port()
                && isEncrypted() == other.isEncrypted();
    }

    /** Never the whole address: path and query are often the secret. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost() + "/…";
    }
}
