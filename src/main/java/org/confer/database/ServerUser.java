package org.confer.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * As whom the programs of the PostgreSQL server run. They refuse to run as root; started by root
 * they run as {@code nobody}, or, where that user cannot reach the data folder (a folder below
 * {@code /root}, say), as root without any of its powers.
 */
sealed interface ServerUser {

    /** Puts in front of a command what makes it run as this user. */
    List<String> command(List<String> command);

    /** Gives this user a file or folder that the server must own. */
    void own(Path path) throws IOException;

    /** Whoever started this program. */
    record Ourselves() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}
    }

    /** The unprivileged user {@value #NAME}, whom root changes to. */
    record Nobody() implements ServerUser {

        static final String NAME = "nobody";

        /** The group has different names on different systems, but one number. */
        private static final int GROUP = 65534;

        @Override
        public List<String> command(List<String> command) {
            return join(
                    List.of("setpriv", "--reuid=" + NAME, "--regid=" + GROUP, "--clear-groups"),
                    command);
        }

        @Override
        public void own(Path path) throws IOException {
            var lookup = path.getFileSystem().getUserPrincipalLookupService();
            Objects.requireNonNull(Files.getFileAttributeView(path, PosixFileAttributeView.class))
                    .setOwner(lookup.lookupPrincipalByName(NAME));
        }
    }

    /** Root in a user namespace of its own: still the owner of its files, but without powers. */
    record RootWithoutPowers() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return join(List.of("unshare", "--user"), command);
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * @param data the server's data folder; if it exists its owner decides
     * @param mustBeReached folders that the user must be able to enter
     * @throws DatabaseUnavailable if no user will do
     */
    static ServerUser forFolder(Path data, List<Path> mustBeReached) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new Ourselves();
        }
        String owner = Files.exists(data) ? Files.getOwner(data).getName() : "";
        ServerUser nobody = new Nobody();
        if (!owner.equals("root")
                && mustBeReached.stream().allMatch(folder -> canEnter(nobody, folder))) {
            return nobody;
        }
        ServerUser powerless = new RootWithoutPowers();
        if (!owner.equals(Nobody.NAME)
                && mustBeReached.stream().allMatch(folder -> canEnter(powerless, folder))) {
            return powerless;
        }
        throw new DatabaseUnavailable(
                "The database server does not run as root and no other user can enter %s; start Confer as an ordinary user."
                        .formatted(data.getParent()));
    }

    private static boolean canEnter(ServerUser user, Path folder) {
        List<String> command =
                user.command(List.of("test", "-x", folder.toAbsolutePath().toString()));
        try {
            Process test =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return test.waitFor(10, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
