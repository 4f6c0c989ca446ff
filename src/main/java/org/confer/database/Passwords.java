package org.confer.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/**
 * The passwords of an embedded server's roles: random, generated once, kept in a file that only the
 * user who starts Confer can read.
 */
record Passwords(String superuser, String owner, String application) {

    private static final int RANDOM_BYTES = 24;

    /** Reads the file, or generates the passwords and writes it. */
    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(
                kept(kept, "superuser"), kept(kept, "owner"), kept(kept, "application"));
    }

    private static String kept(Properties kept, String name) {
        return Objects.requireNonNull(
                kept.getProperty(name), "no password for " + name + " in the passwords file");
    }

    private static void write(Path file) throws IOException {
        Properties fresh = new Properties();
        fresh.setProperty("superuser", generate());
        fresh.setProperty("owner", generate());
        fresh.setProperty("application", generate());
        StringWriter words = new StringWriter();
        fresh.store(
                words,
                "Passwords of the embedded database server. Without this file it is locked.");
        // complete under its own name or absent, and never readable by others
        Path unfinished =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "passwords-",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, words.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Letters, digits, - and _ only, so that it needs no quoting anywhere. */
    private static String generate() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
