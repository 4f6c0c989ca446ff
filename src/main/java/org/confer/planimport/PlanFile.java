package org.confer.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.confer.kernel.DepartmentId;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.PlanFileReader.Hints;

/**
 * A plan file that was opened, and how it is understood. Nothing of it is stored. Close it when the
 * person is done with it: the temporary file goes.
 */
public final class PlanFile implements AutoCloseable {

    private final Path path;
    private final String name;
    private final String hash;
    private final long size;
    private final DepartmentId agency;
    private final boolean namesItsAgencies;
    private final PlanFileProposal proposal;
    private final Map<String, DepartmentId> remembered;
    private final Hints hints;

    PlanFile(
            Path path,
            String name,
            String hash,
            long size,
            DepartmentId agency,
            boolean namesItsAgencies,
            PlanFileProposal proposal,
            Map<String, DepartmentId> remembered,
            Hints hints) {
        this.path = path;
        this.name = name;
        this.hash = hash;
        this.size = size;
        this.agency = agency;
        this.namesItsAgencies = namesItsAgencies;
        this.proposal = proposal;
        this.remembered = Map.copyOf(remembered);
        this.hints = hints;
    }

    public String name() {
        return name;
    }

    /** How the file is understood, to be shown and corrected. */
    public PlanFileProposal proposal() {
        return proposal;
    }

    /** Whose file it is; its memory is kept for this department. */
    public DepartmentId agency() {
        return agency;
    }

    /** Whether only names in the file tell whose plans these are. */
    boolean namesItsAgencies() {
        return namesItsAgencies;
    }

    /** What was known before the file was opened. */
    Hints hints() {
        return hints;
    }

    Path path() {
        return path;
    }

    String hash() {
        return hash;
    }

    long size() {
        return size;
    }

    Map<String, DepartmentId> remembered() {
        return remembered;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
