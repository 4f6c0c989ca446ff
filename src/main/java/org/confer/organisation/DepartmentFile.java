package org.confer.organisation;

import java.nio.file.Path;
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
import org.confer.kernel.Tier;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.confer.sheet.SheetShape;

/**
 * Reads a table of departments, CSV or XLSX: a header row in English or Chinese within the first
 * ten rows, then one department a row.
 */
final class DepartmentFile {

    private static final int HEADER_WITHIN = 10;
    static final int MOST_ROWS = 5_000;

    private enum Column {
        NAME("name", "department", "departmentname", "名称", "部门名称", "部门", "单位名称", "单位"),
        SHORT_NAME("shortname", "short", "简称", "部门简称", "单位简称"),
        TIER("level", "tier", "级别", "层级", "行政级别"),
        PARENT("parent", "above", "departmentabove", "上级", "上级部门", "上级单位", "主管部门"),
        ALSO_NAMED("alsonamed", "othernames", "aliases", "别名", "曾用名", "其他名称");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    private static final Map<String, Tier> TIERS =
            Map.ofEntries(
                    Map.entry("province", Tier.PROVINCE),
                    Map.entry("省", Tier.PROVINCE),
                    Map.entry("省级", Tier.PROVINCE),
                    Map.entry("city", Tier.CITY),
                    Map.entry("市", Tier.CITY),
                    Map.entry("市级", Tier.CITY),
                    Map.entry("county", Tier.COUNTY),
                    Map.entry("县", Tier.COUNTY),
                    Map.entry("县级", Tier.COUNTY),
                    Map.entry("区县", Tier.COUNTY),
                    Map.entry("区", Tier.COUNTY),
                    Map.entry("township", Tier.TOWNSHIP),
                    Map.entry("town", Tier.TOWNSHIP),
                    Map.entry("乡", Tier.TOWNSHIP),
                    Map.entry("镇", Tier.TOWNSHIP),
                    Map.entry("乡镇", Tier.TOWNSHIP),
                    Map.entry("乡级", Tier.TOWNSHIP));

    private DepartmentFile() {}

    /**
     * The rows as written, none judged but those whose level is no level.
     *
     * @throws InvalidInput if it is no table, has no column of names, or is too long
     */
    static List<DepartmentRow> read(Path file) {
        SheetShape shape = SheetReader.recognise(file);
        try (SheetRows rows = SheetReader.open(file, shape, shape.sheets().getFirst())) {
            Map<Column, Integer> columns = header(rows);
            List<DepartmentRow> departments = new ArrayList<>();
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().isBlank()) {
                    continue;
                }
                if (departments.size() == MOST_ROWS) {
                    throw new InvalidInput(Message.of("organisation.import.tooLong", MOST_ROWS));
                }
                departments.add(row(row.get(), columns));
            }
            return departments;
        }
    }

    private static Map<Column, Integer> header(SheetRows rows) {
        for (int tried = 0; tried < HEADER_WITHIN; tried++) {
            Optional<SheetRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            for (int place = 0; place < row.get().width(); place++) {
                String words = folded(row.get().cell(place).text());
                for (Column column : Column.values()) {
                    if (column.headers.contains(words)) {
                        columns.putIfAbsent(column, place);
                    }
                }
            }
            if (columns.containsKey(Column.NAME)) {
                return columns;
            }
        }
        throw new InvalidInput(Message.of("organisation.import.noHeader"));
    }

    private static DepartmentRow row(SheetRow row, Map<Column, Integer> columns) {
        String level = text(row, columns, Column.TIER);
        Optional<Tier> tier = Optional.ofNullable(TIERS.get(folded(level)));
        DepartmentRow read =
                new DepartmentRow(
                        row.number(),
                        text(row, columns, Column.NAME),
                        text(row, columns, Column.SHORT_NAME),
                        Arrays.stream(text(row, columns, Column.ALSO_NAMED).split("[;；、|\\n]"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        level.isEmpty() ? Optional.of(Tier.CITY) : tier,
                        text(row, columns, Column.PARENT),
                        DepartmentRow.Verdict.NEW,
                        Optional.empty());
        return level.isEmpty() || tier.isPresent()
                ? read
                : read.refused("organisation.import.level", level);
    }

    private static String text(SheetRow row, Map<Column, Integer> columns, Column column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.filled(place).text().strip();
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-*]", "");
    }
}
