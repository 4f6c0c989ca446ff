package org.confer.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            @Nullable Integer year) {
        public Sheet {
            columns = List.copyOf(columns);
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
     */
    public record Memory(
            List<Remembered> columns,
            @Nullable String agency,
            @Nullable String currency,
            DateOrder dateOrder) {

        public static final Memory NOTHING = new Memory(List.of(), null, null, DateOrder.UNKNOWN);

        public Memory {
            columns = List.copyOf(columns);
        }
    }

    /** Role and unit that a heading had in the last file. */
    public record Remembered(String heading, ColumnRole role, MoneyUnit unit) {}

    public PlanFileProposal {
        sheets = List.copyOf(sheets);
    }

    /** What to remember of this proposal, as corrected, for the agency's next file. */
    public Memory memory() {
        List<Remembered> columns = new ArrayList<>();
        String agency = null;
        for (Sheet sheet : sheets) {
            if (sheet.included()) {
                agency = agency == null ? sheet.agency() : agency;
                for (Column column : sheet.columns()) {
                    if (!column.heading().isEmpty()) {
                        columns.add(
                                new Remembered(
                                        column.heading().toLowerCase(Locale.ROOT),
                                        column.role(),
                                        column.unit()));
                    }
                }
            }
        }
        return new Memory(columns, agency, currency, dateOrder);
    }
}
