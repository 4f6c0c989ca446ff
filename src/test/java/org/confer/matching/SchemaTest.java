package org.confer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void a_declaration_that_was_written_down_is_the_same_as_one_in_code() {
        assertThat(
                        Schema.declared(
                                "papers", "src: source, title: text\n authors: Names,,year:number"))
                .isEqualTo(
                        Schema.named("papers")
                                .source("src")
                                .text("title")
                                .names("authors")
                                .number("year"));
    }

    @Test
    void a_field_without_a_kind_that_is_known_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.declared("papers", "title: text, venue"))
                .withMessageContaining("papers")
                .withMessageContaining("venue");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.declared("papers", "venue: place"))
                .withMessageContaining("venue: place");
    }
}
