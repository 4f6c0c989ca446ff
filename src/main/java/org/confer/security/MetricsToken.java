package org.confer.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the operator's monitoring read the metrics with a token of its own ({@code Authorization:
 * Bearer …}), for one request; no person's password lies in the monitoring's settings.
 */
class MetricsToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /**
     * @param token empty if there is no such monitoring
     */
    MetricsToken(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token.length > 0 && given != null && given.startsWith(SCHEME) && matches(given)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            "monitoring",
                            null,
                            List.of(new SimpleGrantedAuthority("ROLE_ADMINISTER"))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private boolean matches(String given) {
        return MessageDigest.isEqual(
                token, given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }
}
