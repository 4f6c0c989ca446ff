package org.confer.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before any work is done, after too many failures from its address. */
class SignInDoor extends OncePerRequestFilter {

    private final String address;
    private final AddressFailures failures;

    /**
     * @param address where the sign-in form is sent to, beginning with a slash
     */
    SignInDoor(String address, AddressFailures failures) {
        this.address = address;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (failures.areTooMany(request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + address + "?error=slow");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals(address);
    }
}
