package org.confer.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    /** PostgreSQL stores no NUL and fails on one that it is asked to look for. */
    @Test
    void leavesOutWhatNoListCanHold() {
        assertThat(ListAddress.of(new Location("plans?q=%00fire")).get("q")).isEqualTo("fire");
    }
}
