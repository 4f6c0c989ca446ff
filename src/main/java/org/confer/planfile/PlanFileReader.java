package org.confer.planfile;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.PlanYear;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.confer.sheet.SheetShape;
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

    /** A progress bar need not move more often. */
    private static final int ROWS_A_STEP = 500;

    /**
     * Finds out how a file is to be read.
     *
     * @throws org.confer.sheet.UnreadableSheet if it cannot be read at all
     * @throws NotAPlanFile if no plans can be found in it
     */
    public static PlanFileProposal propose(Path file, String fileName, Hints hints) {
        if (EventPlans.isCalendar(file)) {
            return EventPlans.open(file, null).propose(fileName, hints);
        }
        SheetShape shape = SheetReader.recognise(file);
        SheetShape remembered = remembered(shape, hints.memory());
        if (!remembered.equals(shape)) {
            try {
                return new TableProposals(file, fileName, remembered, hints, null).propose();
            } catch (InvalidInput notThisTime) {
                // What was meant last time does not fit this file: it is read as it looks.
            }
        }
        return new TableProposals(file, fileName, shape, hints, null).propose();
    }

    /**
     * Proposes once more after a person has corrected how the file is read: with another encoding,
     * delimiter or row of headings there are other columns, and other years and agencies are found
     * above them. What the person changed holds.
     *
     * @throws InvalidInput if no plans can be found in this way, in words for the person
     */
    public static CorrectedProposal proposeAgain(Path file, Hints hints, CorrectedProposal made) {
        PlanFileProposal corrected = made.corrected();
        if (corrected.format() == PlanFileProposal.Format.ICS) {
            return made;
        }
        return made.over(
                new TableProposals(file, corrected.fileName(), shape(corrected), hints, made)
                        .propose());
    }

    /**
     * The first rows of a table as they stand there, read as the proposal says; none of a calendar.
     *
     * @param sheet name of a sheet of the proposal
     * @param most how many rows at most
     */
    public static List<FirstRow> firstRows(
            Path file, PlanFileProposal proposal, String sheet, int most) {
        List<FirstRow> rows = new ArrayList<>();
        if (proposal.format() == PlanFileProposal.Format.ICS) {
            return rows;
        }
        try (SheetRows source = SheetReader.open(file, shape(proposal), sheet)) {
            Optional<SheetRow> row;
            while (rows.size() < most && (row = source.next()).isPresent()) {
                if (!row.get().isBlank()) {
                    rows.add(
                            new FirstRow(
                                    row.get().number(),
                                    row.get().cells().stream()
                                            .map(cell -> cell.text().strip())
                                            .toList()));
                }
            }
        }
        return rows;
    }

    /** The shape that was meant when a text was last taken for this one. */
    private static SheetShape remembered(SheetShape shape, PlanFileProposal.Memory memory) {
        if (shape instanceof SheetShape.Csv(Charset encoding, char delimiter)) {
            for (PlanFileProposal.Misread text : memory.texts()) {
                if (text.takenForEncoding().equals(encoding.name())
                        && text.takenForDelimiter().equals(String.valueOf(delimiter))) {
                    return new SheetShape.Csv(charset(text.encoding()), text.delimiter().charAt(0));
                }
            }
        }
        return shape;
    }

    /**
     * Reads the rows, each given to {@code rows} as soon as it is understood; blank rows are passed
     * over. Memory does not grow with the file, save a fingerprint for each row to know repeats.
     *
     * @throws org.confer.sheet.UnreadableSheet if the file turns out to be damaged; rows before the
     *     damage have been given by then
     */
    public static Summary read(
            Path file, PlanFileProposal proposal, Consumer<ReadRow> rows, Progress progress) {
        Tally tally = new Tally(rows);
        if (proposal.format() == PlanFileProposal.Format.ICS) {
            return readEvents(file, proposal, tally, progress);
        }
        SheetShape shape = shape(proposal);
        RowPrints prints = new RowPrints();
        List<PlanFileProposal.Sheet> sheets =
                proposal.sheets().stream().filter(PlanFileProposal.Sheet::included).toList();
        for (int i = 0; i < sheets.size(); i++) {
            PlanFileProposal.Sheet sheet = sheets.get(i);
            RowInterpreter interpreter = new RowInterpreter(proposal, sheet, prints);
            try (SheetRows source = SheetReader.open(file, shape, sheet.name())) {
                Optional<SheetRow> row;
                while ((row = source.next()).isPresent()) {
                    if (row.get().number() > sheet.headerRow() && !row.get().isBlank()) {
                        ReadRow read = interpreter.read(row.get());
                        tally.add(Receipt.read(row.get()).map(read::exportedAs).orElse(read));
                    }
                    double fraction = (i + source.progress()) / sheets.size();
                    if (++tally.rows % ROWS_A_STEP == 0
                            && !progress.proceed(tally.rows, fraction)) {
                        return tally.summary(true);
                    }
                }
            }
        }
        progress.proceed(tally.rows, 1);
        return tally.summary(false);
    }

    /** A calendar is small enough (its reader has limits) to be understood as a whole. */
    private static Summary readEvents(
            Path file, PlanFileProposal proposal, Tally tally, Progress progress) {
        PlanYear year = proposal.sheets().getFirst().year();
        List<ReadRow> read =
                EventPlans.open(file, year == null ? null : year.first()).read(proposal);
        for (ReadRow row : read) {
            tally.add(row);
            if (++tally.rows % ROWS_A_STEP == 0
                    && !progress.proceed(tally.rows, (double) tally.rows / read.size())) {
                return tally.summary(true);
            }
        }
        progress.proceed(tally.rows, 1);
        return tally.summary(false);
    }

    private static SheetShape shape(PlanFileProposal proposal) {
        String encoding = proposal.encoding();
        String delimiter = proposal.delimiter();
        if (encoding != null && delimiter != null) {
            return new SheetShape.Csv(charset(encoding), delimiter.charAt(0));
        }
        return new SheetShape.Xlsx(
                proposal.sheets().stream().map(PlanFileProposal.Sheet::name).toList());
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Message.of("planfile.unknownEncoding", name));
        }
    }

    /** Counts while handing on. */
    private static final class Tally {
        private final Consumer<ReadRow> receiver;
        private long rows;
        private long accepted;
        private long warned;
        private long refused;
        private long skipped;

        Tally(Consumer<ReadRow> receiver) {
            this.receiver = receiver;
        }

        void add(ReadRow row) {
            switch (row.verdict()) {
                case ACCEPTED -> accepted++;
                case ACCEPTED_WITH_WARNINGS -> {
                    accepted++;
                    warned++;
                }
                case REFUSED -> refused++;
                case SKIPPED -> skipped++;
            }
            receiver.accept(row);
        }

        Summary summary(boolean cancelled) {
            return new Summary(accepted, warned, refused, skipped, cancelled);
        }
    }
}
