package org.confer.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.confer.sheet.SheetShape;

/**
 * A table of people as a unit hands it over, CSV or XLSX: a header row in English or Chinese within
 * the first ten rows, then one person a row. Read in memory, because the numbers in it must not lie
 * on a disk.
 *
 * @param faults what is wrong, each with its row and cell and without the number
 */
public record NomineeFile(List<NewNominee> people, List<Message> faults) {

    /** In bytes; a thousand people take a tenth of it. */
    public static final int LARGEST = 2 << 20;

    private static final int HEADER_WITHIN = 10;
    private static final int MOST_ROWS = 5_000;

    /** More decimal digits a spreadsheet's number does not hold. */
    private static final int DIGITS_OF_A_NUMBER = 15;

    private enum Column {
        NAME("name", "fullname", "person", "姓名", "人员姓名", "学员姓名", "参训人员"),
        NUMBER(
                "number",
                "idnumber",
                "id",
                "officialnumber",
                "staffnumber",
                "employeenumber",
                "身份证号",
                "身份证号码",
                "公民身份号码",
                "证件号码",
                "工号",
                "人员编号",
                "职工号",
                "编号"),
        POST("post", "position", "title", "job", "职务", "岗位", "职务职级", "单位及职务");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    public NomineeFile {
        people = List.copyOf(people);
        faults = List.copyOf(faults);
    }

    /**
     * @throws InvalidInput if it is no table, has no columns of names and numbers, or is too long
     */
    public static NomineeFile read(byte[] table) {
        if (table.length > LARGEST) {
            throw new InvalidInput(Message.of("nomination.file.tooLarge", LARGEST >> 20));
        }
        SheetShape shape = SheetReader.recognise(table);
        try (SheetRows rows = SheetReader.open(table, shape, shape.sheets().getFirst())) {
            Map<Column, Integer> columns = header(rows);
            List<NewNominee> people = new ArrayList<>();
            List<Message> faults = new ArrayList<>();
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().isBlank()) {
                    continue;
                }
                if (people.size() + faults.size() == MOST_ROWS) {
                    throw new InvalidInput(Message.of("nomination.file.tooLong", MOST_ROWS));
                }
                person(row.get(), columns, people, faults);
            }
            if (people.isEmpty() && faults.isEmpty()) {
                throw new InvalidInput(Message.of("nomination.file.nobody"));
            }
            return new NomineeFile(people, faults);
        }
    }

    private static void person(
            SheetRow row,
            Map<Column, Integer> columns,
            List<NewNominee> people,
            List<Message> faults) {
        int column = columns.getOrDefault(Column.NUMBER, 0);
        try {
            OfficialNumber number = number(row.cell(column));
            column = columns.getOrDefault(Column.NAME, 0);
            people.add(
                    new NewNominee(
                            row.cell(column).text(),
                            number,
                            columns.containsKey(Column.POST)
                                    ? row.cell(columns.get(Column.POST)).text()
                                    : ""));
        } catch (InvalidInput wrong) {
            faults.add(
                    Message.of(
                            "nomination.file.fault",
                            row.number(),
                            row.address(column),
                            wrong.reason()));
        }
    }

    private static OfficialNumber number(Cell cell) {
        if (cell instanceof Cell.Number number
                && number.value().precision() - number.value().scale() > DIGITS_OF_A_NUMBER) {
            throw new InvalidInput(Message.of("nomination.number.rounded"));
        }
        if (cell instanceof Cell.Formula) {
            throw new InvalidInput(Message.of("nomination.number.formula"));
        }
        return OfficialNumber.of(cell.text());
    }

    private static Map<Column, Integer> header(SheetRows rows) {
        for (int seen = 0; seen < HEADER_WITHIN; seen++) {
            Optional<SheetRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            Map<Column, Integer> found = new EnumMap<>(Column.class);
            for (int at = 0; at < row.get().cells().size(); at++) {
                String words = folded(row.get().cell(at).text());
                int place = at;
                Arrays.stream(Column.values())
                        .filter(column -> column.headers.contains(words))
                        .findFirst()
                        .ifPresent(column -> found.putIfAbsent(column, place));
            }
            if (found.containsKey(Column.NAME) && found.containsKey(Column.NUMBER)) {
                return found;
            }
        }
        throw new InvalidInput(Message.of("nomination.file.noHeader"));
    }

    private static String folded(String words) {
        return words.replaceAll("[\\s()（）:：*＊_-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Never shows whom it is about. */
    @Override
    public String toString() {
        return people.size() + " people, " + faults.size() + " faults";
    }
}
