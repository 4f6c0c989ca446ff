package org.confer.journey;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The running program and a browser, from the first step of a journey to its last. */
final class Stage implements BeforeAllCallback, AfterAllCallback {

    /** Of everybody in the fictional city. */
    static final String PASSWORD = "confer-demo-2026";

    private final Supplier<RunningConfer> program;
    private @Nullable RunningConfer confer;
    private @Nullable Chromium chromium;

    private Stage(Supplier<RunningConfer> program) {
        this.program = program;
    }

    /** With the fictional city's records. */
    static Stage demo() {
        return new Stage(() -> RunningConfer.demo(DemoHome.copy()));
    }

    /** As after a first installation. */
    static Stage empty() {
        return new Stage(() -> RunningConfer.empty(RunningConfer.newHome()));
    }

    @Override
    public void beforeAll(ExtensionContext journey) {
        confer = program.get();
        chromium = Chromium.start();
    }

    @Override
    public void afterAll(ExtensionContext journey) {
        if (chromium != null) {
            chromium.close();
        }
        if (confer != null) {
            confer.close();
        }
    }

    RunningConfer confer() {
        return Objects.requireNonNull(confer);
    }

    /** A desk at which nobody has signed in yet. */
    Desk wide(String language) {
        return Desk.wide(Objects.requireNonNull(chromium).browser(), confer(), language);
    }

    Desk phone(String language) {
        return Desk.phone(Objects.requireNonNull(chromium).browser(), confer(), language);
    }

    /** Somebody of the city at a desk. */
    Desk at(String person, String language) {
        return wide(language).signIn(person, PASSWORD);
    }
}
