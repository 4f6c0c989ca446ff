package org.confer;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConferTest
class WholeApplicationTest {

    @Autowired DataSource source;
    @Autowired DSLContext sql;

    @Test
    void startsOnAMigratedDatabaseAsTheApplicationsOwnRole() throws Exception {
        try (var connection = source.getConnection();
                var answer =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select current_user, to_regclass('organisation.department') is"
                                                + " not null")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("confer_app");
            assertThat(answer.getBoolean(2)).isTrue();
        }
    }
}
