package org.confer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir Path folder;

    @Test
    void nothingNeedsToBeSet() {
        Settings settings = Settings.read(folder.resolve("absent"), Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("localhost");
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.home(false)).isEqualTo(Path.of("data", "main"));
        assertThat(settings.home(true)).isEqualTo(Path.of("data", "demo"));
        assertThat(settings.givenDatabase()).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Settings settings =
                Settings.read(
                        file("CONFER_PORT=1234\nCONFER_ADDRESS=0.0.0.0\n"),
                        Map.of("CONFER_PORT", "4321"));
        assertThat(settings.port()).isEqualTo(4321);
        assertThat(settings.address()).isEqualTo("0.0.0.0");
    }

    @Test
    void valuesMayStandInQuotesAndLinesMayBeComments() throws IOException {
        Settings settings =
                Settings.read(
                        file(
                                """
                                # a comment

                                A="two words"
                                B='a "quoted" word'
                                C=a=b#c
                                D=
                                """),
                        Map.of());
        assertThat(settings.value("A")).hasValue("two words");
        assertThat(settings.value("B")).hasValue("a \"quoted\" word");
        assertThat(settings.value("C")).hasValue("a=b#c");
        assertThat(settings.value("D")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no value", "lower=case", "A=\"open", "export A=1"})
    void aLineThatIsNoSettingIsNamedWithoutBeingRepeated(String line) throws IOException {
        Path file = file("A=1\n" + line + "\n");
        assertThatThrownBy(() -> Settings.read(file, Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Line 2")
                .hasMessageNotContaining(line);
    }

    @Test
    void aDatabaseIsGivenWholeOrNotAtAll() {
        Settings settings =
                new Settings(
                        Map.of(
                                "CONFER_DATABASE_URL", "jdbc:postgresql://localhost/confer",
                                "CONFER_OWNER_ROLE", "owner"));
        assertThatThrownBy(settings::givenDatabase)
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "CONFER_DATABASE_URL is set, so CONFER_OWNER_PASSWORD must be set too.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80a", "-1", "65536", "99999999999999999999"})
    void aPortIsAPort(String port) {
        assertThatThrownBy(() -> new Settings(Map.of("CONFER_PORT", port)).port())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(port);
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(new Settings(Map.of("CONFER_OWNER_PASSWORD", "secret")).toString())
                .doesNotContain("secret");
    }

    @Test
    void theExampleNamesEverySettingWithADefaultThatHolds() {
        Settings example = Settings.read(Path.of(".env.example"), Map.of());
        assertThat(example.port()).isEqualTo(8080);
        assertThat(example.address()).isEqualTo("localhost");
        assertThat(example.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(example.home(false).normalize()).isEqualTo(Path.of("data", "main"));
        assertThat(example.givenDatabase()).isEmpty();
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("settings"), lines);
    }
}
