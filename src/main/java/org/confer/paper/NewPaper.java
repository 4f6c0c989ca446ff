package org.confer.paper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Sha256;

/** A file that somebody hands in; one that exists is what its name says it is. */
public final class NewPaper {

    /** Ten megabytes. */
    public static final int LARGEST = 10 << 20;

    private static final int LONGEST_NAME = 150;

    private final String name;
    private final PaperKind kind;
    private final byte[] content;

    /**
     * @param name as the browser told it; folders before it are dropped
     * @param content not copied
     * @throws InvalidInput if it is empty or larger than {@link #LARGEST}, of a kind that is not
     *     taken, something else than its name says, or if it carries a program
     */
    public NewPaper(String name, byte[] content) {
        this.name = plain(name);
        this.content = content;
        if (content.length == 0) {
            throw new InvalidInput(Message.of("paper.empty", this.name));
        }
        if (content.length > LARGEST) {
            throw new InvalidInput(Message.of("paper.tooLarge", this.name, LARGEST >> 20));
        }
        Optional<PaperKind> found = PaperKind.of(content);
        boolean known = Arrays.stream(PaperKind.values()).anyMatch(one -> one.isNamed(this.name));
        if (!known) {
            throw new InvalidInput(Message.of("paper.kindNotTaken", this.name));
        }
        kind =
                found.filter(one -> one.isNamed(this.name))
                        .orElseThrow(() ->
                                new InvalidInput(Message.of("paper.notWhatItClaims", this.name)));
        if (PaperKind.carriesProgram(content)) {
            throw new InvalidInput(Message.of("paper.carriesProgram", this.name));
        }
    }

    private static String plain(String typed) {
        String name =
                Normalizer.normalize(
                                typed.substring(
                                        Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'))
                                                + 1),
                                Normalizer.Form.NFC)
                        .strip();
        boolean strange =
                name.codePoints()
                        .anyMatch(sign ->
                                Character.isISOControl(sign)
                                        // among them those that turn the direction of a name
                                        || Character.getType(sign) == Character.FORMAT
                                        || Character.getType(sign) == Character.SURROGATE);
        if (name.isEmpty() || name.length() > LONGEST_NAME || strange) {
            throw new InvalidInput(Message.of("paper.strangeName", LONGEST_NAME));
        }
        return name;
    }

    public String name() {
        return name;
    }

    public PaperKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    byte[] hash() {
        return Sha256.digest().digest(content);
    }

    @Override
    public String toString() {
        return name + " (" + kind + ")";
    }
}
