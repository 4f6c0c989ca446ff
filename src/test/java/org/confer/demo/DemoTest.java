package org.confer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.confer.ConferTest;
import org.confer.security.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** The demo is loaded into an empty installation, once. */
@ConferTest
@TestPropertySource(properties = "confer.demo=true")
class DemoTest {

    @Autowired Accounts accounts;
    @Autowired DemoLoader loader;
    @Autowired UserDetailsService signIns;
    @Autowired PasswordEncoder passwords;

    @Test
    void everybodyListedCanSignIn() {
        assertThat(accounts.anyExist()).isTrue();
        var secretary = signIns.loadUserByUsername("secretariat@linchuan.example");
        assertThat(passwords.matches("confer-demo-2026", secretary.getPassword())).isTrue();
        assertThat(secretary.isEnabled()).isTrue();
    }

    @Test
    void aSecondStartChangesNothing() {
        loader.prepare();
    }
}
