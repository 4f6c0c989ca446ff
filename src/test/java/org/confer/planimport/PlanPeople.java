package org.confer.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.security.Acting;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** The demo's people at work, by their sign-in names, and the demo's plan files. */
@TestComponent
public class PlanPeople {

    private final Acting acting;
    private final DSLContext db;
    private final PlanImports imports;

    PlanPeople(Acting acting, DSLContext db, PlanImports imports) {
        this.acting = acting;
        this.db = db;
        this.imports = imports;
    }

    public <T> T as(String signIn, Supplier<T> work) {
        return acting.as(person(signIn), work);
    }

    public PersonId person(String signIn) {
        return new PersonId(key("select id from organisation.person where email = ?", signIn));
    }

    public DepartmentId department(String shortName) {
        return new DepartmentId(
                key("select id from organisation.department where short_name = ?", shortName));
    }

    private long key(String question, String name) {
        return Objects.requireNonNull(db.fetchValue(question, name), name) instanceof Long key
                ? key
                : 0;
    }

    /** A copy of a demo plan file. */
    public static Path file(String name) {
        try {
            Path copy = Files.createTempFile("plan", ".file");
            Files.write(copy, Files.readAllBytes(Path.of("db/demo/plans", name)));
            return copy;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A demo plan file with one text in place of another. */
    public static Path corrected(String name, Charset charset, String before, String after) {
        try {
            Path file = file(name);
            String text = Files.readString(file, charset);
            if (!text.contains(before)) {
                throw new IllegalArgumentException(before);
            }
            Files.writeString(file, text.replace(before, after), charset);
            return file;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public PlanImport importAs(String signIn, Path path, String name) {
        return as(
                signIn,
                () -> {
                    try (PlanFile file = imports.open(path, name, null);
                            ImportPreview preview = preview(file)) {
                        return imports.run(preview, ImportChoices.CAUTIOUS, Progress.SILENT)
                                .orThrow();
                    }
                });
    }

    public ImportPreview preview(PlanFile file) {
        return imports.preview(file, file.proposal(), Map.of(), Progress.SILENT).orElseThrow();
    }
}
