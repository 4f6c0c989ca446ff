package org.confer.notification;

import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * A server for outgoing (SMTP) or incoming (IMAP) mail as the operator has set it.
 *
 * @param protocol {@code smtp} or {@code imap}
 * @param user empty if it wants no sign-in
 */
record MailServer(
        String protocol, String host, int port, Security security, String user, String password) {

    private static final String SECONDS_20 = "20000";

    /** How the line to the server is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Empty if no host is set. */
    static Optional<MailServer> of(String protocol, Environment settings) {
        String name = "CONFER_" + protocol.toUpperCase(java.util.Locale.ROOT) + "_";
        String host = settings.getProperty(name + "HOST", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Security security =
                Security.valueOf(
                        settings.getProperty(name + "SECURITY", "starttls")
                                .strip()
                                .toUpperCase(java.util.Locale.ROOT));
        int usual =
                protocol.equals("smtp")
                        ? (security == Security.TLS ? 465 : 587)
                        : (security == Security.TLS ? 993 : 143);
        String port = settings.getProperty(name + "PORT", "").strip();
        return Optional.of(
                new MailServer(
                        protocol,
                        host,
                        port.isEmpty() ? usual : Integer.parseInt(port),
                        security,
                        settings.getProperty(name + "USER", ""),
                        settings.getProperty(name + "PASSWORD", "")));
    }

    /** What the mail library wants to know; a server that says nothing for 20 s is given up. */
    Properties properties() {
        String scheme = scheme();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", scheme);
        properties.put("mail.store.protocol", scheme);
        String prefix = "mail." + scheme + ".";
        properties.put(prefix + "host", host);
        properties.put(prefix + "port", Integer.toString(port));
        properties.put(prefix + "auth", Boolean.toString(!user.isEmpty()));
        properties.put(prefix + "connectiontimeout", SECONDS_20);
        properties.put(prefix + "timeout", SECONDS_20);
        properties.put(prefix + "writetimeout", SECONDS_20);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (security == Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    String scheme() {
        return security == Security.TLS ? protocol + "s" : protocol;
    }

    @Override
    public String toString() {
        return protocol + " " + host + ":" + port + " " + security;
    }
}
