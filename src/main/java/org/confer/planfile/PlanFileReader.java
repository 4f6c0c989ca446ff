package org.confer.planfile;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads training plan files. First {@link #propose}, which says how the file is understood; then,
 * with the proposal as it stands or as corrected, {@link #read}. Nothing is stored here.
 */
public final class PlanFileReader {

    private PlanFileReader() {}

    /**
     * What is known before a file is opened.
     *
     * @param agency whose file it is, if the file itself does not tell; null if not known
     * @param year the planning year, if the file itself does not tell; null if not known
     * @param memory how this agency's last file was read
     */
    public record Hints(
            @Nullable String agency, @Nullable Integer year, PlanFileProposal.Memory memory) {

        public static final Hints NONE = new Hints(null, null, PlanFileProposal.Memory.NOTHING);
    }

    /** Told every few rows; for a progress bar and its cancel button. */
    @FunctionalInterface
    public interface Progress {

        /** Never cancels, shows nothing. */
        Progress SILENT = (_, _) -> true;

        /**
         * @param rows rows read so far
         * @param fraction how much of the file has been read, 0 to 1
         * @return false to stop reading
         */
        boolean proceed(long rows, double fraction);
    }

    /**
     * How the reading ended.
     *
     * @param accepted rows that gave a plan, with or without warnings
     * @param withWarnings those of them that have warnings
     * @param refused rows meant as plans that cannot be imported
     * @param skipped totals, headings, footnotes, repeats
     * @param cancelled whether it was stopped before the end
     */
    public record Summary(
            long accepted, long withWarnings, long refused, long skipped, boolean cancelled) {}

    /**
     * Finds out how a file is to be read.
     *
     * @throws org.confer.sheet.UnreadableSheet if it cannot be read at all
     * @throws NotAPlanFile if no plans can be found in it
     */
    public static PlanFileProposal propose(Path file, String fileName, Hints hints) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Reads the rows, each given to {@code rows} as soon as it is understood; blank rows are passed
     * over. Memory does not grow with the file, save 16 bytes a row to know repeats.
     *
     * @throws org.confer.sheet.UnreadableSheet if the file turns out to be damaged; rows before the
     *     damage have been given by then
     */
    public static Summary read(
            Path file, PlanFileProposal proposal, Consumer<ReadRow> rows, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }
}
