package org.confer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.BeforeOpening;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Who comes in the first second finds what the installation promised. */
class OpeningTest {

    @Test
    void whatMustBeThereIsPreparedInOrderBeforeThePortIsOpened() {
        List<String> done = new ArrayList<>();
        Opening opening = new Opening(List.of(() -> done.add("first"), () -> done.add("second")));

        assertThat(opening.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        opening.start();
        assertThat(done).containsExactly("first", "second");
        assertThat(opening.isRunning()).isTrue();
    }

    @Test
    void whatCannotBePreparedKeepsThePortClosed() {
        BeforeOpening broken =
                () -> {
                    throw new IllegalStateException("no file");
                };
        Opening opening = new Opening(List.of(broken));

        assertThatThrownBy(opening::start).hasMessage("no file");
        assertThat(opening.isRunning()).isFalse();
    }
}
