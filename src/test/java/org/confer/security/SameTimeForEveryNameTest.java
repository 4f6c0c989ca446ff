package org.confer.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A wrong password costs exactly one computation, whether the name is unknown, known, locked,
 * closed or not yet in use; so the time that an answer takes tells nothing.
 */
class SameTimeForEveryNameTest {

    private static final class CountingEncoder implements PasswordEncoder {
        private int computed;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "encoded";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            assertThat(encoded).isNotNull();
            computed++;
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "open", "locked", "closed", "invited"})
    void oneComputationEach(String name) {
        CountingEncoder encoder = new CountingEncoder();
        AccountStore store = mock(AccountStore.class);
        when(store.forSignIn(anyString(), any())).thenReturn(account(name));
        SignIns signIns =
                new SignIns(
                        store,
                        mock(SignInFailures.class),
                        mock(AddressFailures.class),
                        encoder,
                        Clock.systemUTC());
        DaoAuthenticationProvider provider =
                new SecurityConfiguration().passwordSignIn(signIns, encoder);

        assertThatThrownBy(() ->
                        provider.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(name, "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(encoder.computed).isEqualTo(1);
    }

    private static Optional<SignedInPerson> account(String state) {
        return state.equals("unknown")
                ? Optional.empty()
                : Optional.of(
                        new SignedInPerson(
                                new PersonId(1),
                                new DepartmentId(1),
                                state,
                                state.equals("invited") ? null : "encoded",
                                !state.equals("closed"),
                                state.equals("locked"),
                                Set.of(),
                                0,
                                Instant.EPOCH,
                                Locale.ENGLISH));
    }
}
