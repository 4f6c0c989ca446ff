package org.confer.planfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.DateOrder;
import org.confer.plancell.PlanYear;
import org.jspecify.annotations.Nullable;

/**
 * How a plan file is understood: shown to the person who sent it, corrected, and then applied. Only
 * strings, numbers, enums and lists, so that it can be kept as JSON.
 *
 * @param format what kind of file it is
 * @param fileName the name it was sent under
 * @param encoding name of the character set, for a CSV; else null
 * @param delimiter one character, for a CSV; else null
 * @param sheets one for each sheet of a workbook, else exactly one
 * @param currency ISO 4217 code for sums without a sign; null if the file does not tell
 * @param dateOrder what 3/5/2026 means
 */
public record PlanFileProposal(
        Format format,
        String fileName,
        @Nullable String encoding,
        @Nullable String delimiter,
        List<Sheet> sheets,
        @Nullable String currency,
        DateOrder dateOrder) {

    /** Headings kept for an agency; more than its files of several years have. */
    private static final int MOST_REMEMBERED = 300;

    /** Kind of a file. */
    public enum Format {
        CSV,
        XLSX,
        ICS
    }

    /** The unit in which a column without units of its own counts money. */
    public enum MoneyUnit {
        ONE(1),
        /** 千元 */
        THOUSAND(1_000),
        /** 万元 */
        TEN_THOUSAND(10_000),
        MILLION(1_000_000);

        private final int factor;

        MoneyUnit(int factor) {
            this.factor = factor;
        }

        public int factor() {
            return factor;
        }
    }

    /**
     * One sheet.
     *
     * @param name empty for a CSV and a calendar
     * @param included whether its rows are read
     * @param headerRow number of the row with the headings, from 1 (the lower one of two); 0 if
     *     there is none; rows above are not read
     * @param columns every column with a heading or content
     * @param agency whose plans these are where the row does not say; null if the file does not
     *     tell
     * @param year year of dates written without one; null if the file does not tell
     */
    public record Sheet(
            String name,
            boolean included,
            int headerRow,
            List<Column> columns,
            @Nullable String agency,
            @Nullable PlanYear year) {
        public Sheet {
            columns = List.copyOf(columns);
            if (headerRow < 0) {
                throw new InvalidInput(Message.of("planfile.noSuchRow"));
            }
        }

        public Sheet withColumns(List<Column> other) {
            return new Sheet(name, included, headerRow, other, agency, year);
        }
    }

    /**
     * One column.
     *
     * @param index from 0
     * @param heading its words, empty if it has none; two rows of headings are joined by a blank
     * @param sample the first value below, for the screen
     * @param unit how sums are counted, for {@link ColumnRole#BUDGET}
     * @param fillDown whether a blank cell means "as above", for agency and region
     */
    public record Column(
            int index,
            String heading,
            String sample,
            ColumnRole role,
            MoneyUnit unit,
            boolean fillDown) {

        public Column withRole(ColumnRole other) {
            return new Column(index, heading, sample, other, unit, fillDown);
        }
    }

    /**
     * What is kept for an agency's next file.
     *
     * @param columns roles by heading
     * @param agency name that was confirmed; null if none
     * @param currency confirmed currency; null if none
     * @param dateOrder confirmed order
     * @param texts encodings and delimiters that were recognised wrongly
     * @param leftOut names of sheets that are not to be read
     */
    public record Memory(
            List<Remembered> columns,
            @Nullable String agency,
            @Nullable String currency,
            DateOrder dateOrder,
            List<Misread> texts,
            List<String> leftOut) {

        public static final Memory NOTHING =
                new Memory(List.of(), null, null, DateOrder.UNKNOWN, List.of(), List.of());

        public Memory {
            columns = List.copyOf(columns);
            texts = List.copyOf(texts);
            leftOut = List.copyOf(leftOut);
        }

        boolean leavesOut(String sheet) {
            return leftOut.contains(sheet);
        }
    }

    /**
     * What a text was taken for and what it was. Another text that is taken for something else is
     * not concerned.
     */
    public record Misread(
            String takenForEncoding, String takenForDelimiter, String encoding, String delimiter) {}

    /** Role and unit that a heading had in the last file. */
    public record Remembered(String heading, ColumnRole role, MoneyUnit unit) {}

    public PlanFileProposal {
        sheets = List.copyOf(sheets);
        Amount.requireKnown(currency);
    }

    /**
     * What to remember of this proposal, as corrected, for the agency's next file.
     *
     * @param recognised what was proposed first
     * @param known what was remembered until now; what this file says nothing about stays
     */
    public Memory memory(PlanFileProposal recognised, Memory known) {
        Map<String, Remembered> columns = new LinkedHashMap<>();
        String agency = null;
        for (Sheet sheet : sheets) {
            if (sheet.included()) {
                agency = agency == null ? sheet.agency() : agency;
                for (Column column : sheet.columns()) {
                    String heading = column.heading().toLowerCase(Locale.ROOT);
                    if (!heading.isEmpty()) {
                        columns.put(heading, new Remembered(heading, column.role(), column.unit()));
                    }
                }
            }
        }
        known.columns().forEach(column -> columns.putIfAbsent(column.heading(), column));
        return new Memory(
                columns.values().stream().limit(MOST_REMEMBERED).toList(),
                agency,
                currency,
                dateOrder,
                texts(recognised, known),
                leftOut(recognised, known));
    }

    private List<Misread> texts(PlanFileProposal recognised, Memory known) {
        boolean right =
                Objects.equals(encoding, recognised.encoding)
                        && Objects.equals(delimiter, recognised.delimiter);
        return right || format != Format.CSV
                ? known.texts()
                : List.of(
                        new Misread(
                                Objects.requireNonNull(recognised.encoding),
                                Objects.requireNonNull(recognised.delimiter),
                                Objects.requireNonNull(encoding),
                                Objects.requireNonNull(delimiter)));
    }

    /** Sheets that would be read if nobody had said otherwise, now or for an earlier file. */
    private List<String> leftOut(PlanFileProposal recognised, Memory known) {
        return sheets.stream()
                .filter(sheet -> !sheet.included())
                .map(Sheet::name)
                .filter(name -> known.leavesOut(name) || recognised.includes(name))
                .toList();
    }

    private boolean includes(String sheet) {
        return sheets.stream().anyMatch(each -> each.included() && each.name().equals(sheet));
    }
}
