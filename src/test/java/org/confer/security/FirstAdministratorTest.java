package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.confer.ConferTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.test.annotation.DirtiesContext;

/** An empty installation; on a database of its own. */
@ConferTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FirstAdministratorTest {

    @Autowired FirstAdministrator first;
    @Autowired DaoAuthenticationProvider door;

    @Test
    void isAppointedOnceAndSignsInWithThePasswordThatWasPrinted() {
        FirstSignIn signIn = first.appoint().orElseThrow();

        assertThat(signIn.toString()).doesNotContain(signIn.password());
        assertThat(
                        door.authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(
                                                signIn.name(), signIn.password()))
                                .getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_ADMINISTER");
        assertThat(first.appoint()).isEmpty();
    }
}
