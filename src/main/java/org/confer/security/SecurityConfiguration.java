package org.confer.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.confer.shell.ContentSecurityPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in by form, everything else closed unless a view opens itself; the usual headers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String SIGN_IN = "/sign-in";
    private static final int PASSWORDS_AT_A_TIME = 4;

    /**
     * Vaadin's pages come by a forward, after which Tomcat 11 closes the response behind the back
     * of the filter that writes the headers, so that pages went out without them (Spring Security
     * issue 19457); Tomcat 10 did not.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersOnForwardedPages() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    /** Health for everybody; the rest for administrators and for the operator's monitoring. */
    @Bean
    @Order(1)
    SecurityFilterChain endpoints(
            HttpSecurity http,
            AccountStore accounts,
            Clock clock,
            SecurityContextHolderStrategy contexts,
            @Value("${CONFER_METRICS_TOKEN:}") String metricsToken)
            throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .anyRequest()
                                .hasRole("ADMINISTER"))
                .addFilterAfter(
                        new SessionStanding(accounts, clock, contexts),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new MetricsToken(metricsToken), AuthorizationFilter.class)
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            AccountStore accounts,
            AddressFailures failures,
            Clock clock,
            SecurityContextHolderStrategy contexts)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/confer.css", "/confer/**", "/aura/**", "/icons/**")
                        .permitAll()
                        // each address is a secret of its own; see org.confer.feed
                        .requestMatchers(HttpMethod.GET, "/feeds/*")
                        .permitAll());
        http.headers(headers ->
                headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(ContentSecurityPolicy.WITHOUT_PAGE))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(), microphone=(), geolocation=()")));
        http.addFilterAfter(
                        new SessionStanding(accounts, clock, contexts),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new SignInDoor(SIGN_IN, failures),
                        UsernamePasswordAuthenticationFilter.class);
        // an address that leads nowhere is told on a page of ours, not by the browser
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(SIGN_IN)
                                        .anyRequest(
                                                AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                        ::authenticated))
                .build();
    }

    /**
     * Whether an account is locked or closed is looked at after the password, so that an answer
     * takes the same time for every name, known or not.
     */
    @Bean
    DaoAuthenticationProvider passwordSignIn(SignIns signIns, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(signIns);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return provider;
    }

    /** Argon2id, 19 MiB and two passes (OWASP Password Storage Cheat Sheet, 2025). */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedPasswordEncoder(
                new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), PASSWORDS_AT_A_TIME);
    }
}
