package org.confer.planimport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Puts a generated set of plans into the tables, faster than an import does. */
final class ManyPlans {

    /** A transfer in the other direction of time: the generator's years become one. */
    private static final String YEAR = "2026";

    private ManyPlans() {}

    /**
     * @param records a generated {@code records.csv}
     * @param most how many of them; agencies become departments of the demo's first conference
     * @return how many agencies there are
     */
    static int load(DataSource owner, Path records, int most, boolean inOneYear)
            throws SQLException, IOException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Map<String, Long> departments = departments(statement, records, most);
            long round;
            try (ResultSet row =
                    statement.executeQuery(
                            "insert into training.round (year) values (2026) on conflict (year) do"
                                    + " update set year = 2026 returning id")) {
                row.next();
                round = row.getLong(1);
            }
            try (OutputStream out =
                            new PGCopyOutputStream(
                                    connection.unwrap(PGConnection.class),
                                    "copy training.plan (round_id, department_id,"
                                            + " reported_by_department_id, entered_at, changed_at,"
                                            + " title, title_as_written, agency_as_written,"
                                            + " audience, region, first_day, last_day,"
                                            + " date_precision, dates_as_written, headcount,"
                                            + " headcount_as_written, budget, currency,"
                                            + " budget_as_written, days, length_as_written, venue,"
                                            + " host, mode, contact, category, notes, reference,"
                                            + " identity, words) from stdin");
                    Writer rows = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(records)) {
                int number = 0;
                for (CsvRecord plan : csv) {
                    if (number > 0 && number <= most) {
                        rows.write(line(plan, departments, round, number, inOneYear));
                    }
                    number++;
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return departments.size();
        }
    }

    private static String line(
            CsvRecord plan,
            Map<String, Long> departments,
            long round,
            int number,
            boolean inOneYear) {
        Long department = departments.get(plan.getField(2));
        String first = day(plan.getField(7), inOneYear);
        String last = day(plan.getField(8), inOneYear);
        if (last.compareTo(first) < 0) {
            last = first;
        }
        return String.join(
                        "\t",
                        String.valueOf(round),
                        String.valueOf(department),
                        String.valueOf(department),
                        "now",
                        "now",
                        text(plan.getField(3)),
                        "",
                        "",
                        text(plan.getField(5)),
                        "",
                        first,
                        last,
                        "DAY",
                        "",
                        number(plan.getField(11)),
                        "",
                        number(plan.getField(12)),
                        "CNY",
                        "",
                        "\\N",
                        "",
                        text(plan.getField(9)),
                        "",
                        "",
                        "",
                        text(plan.getField(4)),
                        "",
                        "",
                        "g" + number,
                        "{}")
                + "\n";
    }

    private static String day(String day, boolean inOneYear) {
        if (!inOneYear) {
            return day;
        }
        String moved = YEAR + day.substring(4);
        return moved.endsWith("02-29") ? YEAR + "-02-28" : moved;
    }

    private static String number(String cell) {
        return cell.isEmpty() ? "\\N" : cell;
    }

    private static String text(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
    }

    private static Map<String, Long> departments(Statement statement, Path records, int most)
            throws SQLException, IOException {
        Map<String, Long> ids = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(records)) {
            int number = 0;
            for (CsvRecord plan : csv) {
                if (number > 0 && number <= most) {
                    ids.put(plan.getField(2), 0L);
                }
                number++;
            }
        }
        try (ResultSet known =
                statement.executeQuery("select id, name from organisation.department")) {
            while (known.next()) {
                ids.replace(known.getString(2), known.getLong(1));
            }
        }
        for (Map.Entry<String, Long> agency : ids.entrySet()) {
            if (agency.getValue() == 0) {
                try (ResultSet row =
                        statement.executeQuery(
                                ("insert into organisation.department (name, short_name, tier)"
                                                + " values ('%s', '%s', 'COUNTY') returning id")
                                        .formatted(
                                                agency.getKey().replace("'", "''"),
                                                agency.getKey().replace("'", "''")))) {
                    row.next();
                    agency.setValue(row.getLong(1));
                }
            }
        }
        statement.execute(
                "insert into conference.member (conference_id, department_id, since) select c.id,"
                        + " d.id, date '2020-01-01' from organisation.department d, (select min(id) as"
                        + " id from conference.joint_conference) c where d.tier = 'COUNTY' and not"
                        + " exists (select from conference.member m where m.department_id = d.id and"
                        + " m.until is null)");
        return ids;
    }
}
