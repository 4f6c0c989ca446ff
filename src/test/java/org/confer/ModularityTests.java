package org.confer;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every module imports only what its package-info allows, and there is no circle. */
class ModularityTests {

    @Test
    void modulesImportOnlyFloorsBelow() {
        ApplicationModules.of(Confer.class).verify();
    }
}
