package org.confer.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a browser may load and run of this application (Content Security Policy Level 3): nothing of
 * another origin, and on a page only scripts of our own or those that carry the nonce of this very
 * answer.
 *
 * <p>Two exceptions, as strict as Vaadin 25.2 allows. Its client builds functions from the
 * expressions which the server sends: 'unsafe-eval' for scripts. Its components set styles of
 * elements: 'unsafe-inline' for styles.
 */
@Component
public class ContentSecurityPolicy implements VaadinServiceInitListener {

    private static final String HEADER = "Content-Security-Policy";
    private static final String EVERYWHERE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    /** For every answer that is not a page: no inline script, no eval. */
    public static final String WITHOUT_PAGE = EVERYWHERE;

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    ContentSecurityPolicy() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::vouchForItsScripts);
    }

    private void vouchForItsScripts(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader(HEADER, EVERYWHERE + " 'nonce-" + nonce + "' 'unsafe-eval'");
    }
}
