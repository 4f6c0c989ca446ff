package org.confer.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

    @Test
    void aServerThatIsTooOldIsNamedWithItsVersion() throws Exception {
        try (OldServer server = new OldServer("14.12")) {
            var anybody = new DatabaseAccess.Role("confer", "secret");
            DatabaseAccess access = new DatabaseAccess(server.url(), anybody, anybody);
            assertThatThrownBy(access::check)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage(
                            "The database at %s is PostgreSQL 14; Confer needs 15 or newer."
                                    .formatted(server.url()));
        }
    }
}
