package org.confer.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.plancell.DateOrder;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Memory;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.planfile.PlanFileReader.Hints;
import org.confer.sheet.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person corrects how a file is read; what follows from it is proposed anew, and remembered. */
class CorrectedProposalTest {

    private static final String CHINESE =
            "班名,对象,时间,人数\n河长制培训,乡级河长,2026年5月6日,80\n防汛培训,防汛队员,2026年6月1日,45\n";

    @TempDir Path folder;

    @Test
    void anotherEncodingGivesOtherColumns() throws IOException {
        Path file = write("a.csv", CHINESE, Charset.forName("GB18030"));
        PlanFileProposal right = PlanFileReader.propose(file, "a.csv", Hints.NONE);
        PlanFileProposal wrong = text(right, "windows-1252", ",");
        assertThatExceptionOfType(NotAPlanFile.class)
                .isThrownBy(() ->
                        PlanFileReader.proposeAgain(
                                file, Hints.NONE, new CorrectedProposal(right, wrong)));
        PlanFileProposal again =
                PlanFileReader.proposeAgain(
                                file,
                                Hints.NONE,
                                new CorrectedProposal(garbled(right), text(right, "GBK", ",")))
                        .corrected();
        assertThat(again.encoding()).isEqualTo("GBK");
        assertThat(roles(again))
                .containsExactly(
                        ColumnRole.TITLE,
                        ColumnRole.AUDIENCE,
                        ColumnRole.DATES,
                        ColumnRole.HEADCOUNT);
    }

    @Test
    void anotherDelimiterGivesOtherColumnsAndARoleThatWasSaidHolds() throws IOException {
        Path file =
                write(
                        "b.csv",
                        "Course;Who;When;Room, floor\nFire, smoke;Wardens;1 May 2026;3, 1\nFirst aid, basics;Staff;2 May 2026;4, 2\n",
                        StandardCharsets.UTF_8);
        PlanFileProposal proposed = PlanFileReader.propose(file, "b.csv", Hints.NONE);
        assertThat(proposed.delimiter()).isEqualTo(";");
        Sheet sheet = proposed.sheets().getFirst();
        List<Column> columns = new ArrayList<>(sheet.columns());
        columns.set(3, columns.get(3).withRole(ColumnRole.NOTES));
        PlanFileProposal corrected =
                new PlanFileProposal(
                        proposed.format(),
                        proposed.fileName(),
                        proposed.encoding(),
                        ";",
                        List.of(sheet.withColumns(columns)),
                        "GBP",
                        DateOrder.DAY_FIRST);
        CorrectedProposal again =
                PlanFileReader.proposeAgain(
                        file, Hints.NONE, new CorrectedProposal(proposed, corrected));
        assertThat(roles(again.corrected()).getLast()).isEqualTo(ColumnRole.NOTES);
        assertThat(again.corrected().currency()).isEqualTo("GBP");
        assertThat(again.corrected().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void anotherRowOfHeadingsGivesItsColumnsAndTheNextFileIsReadSo() throws IOException {
        String text =
                """
                Title,Date,Place
                Course,1 May 2026,none
                Was es ist,Wer es macht,Wann es ist,Wo
                Brandschutz,Hausmeister,2026-05-06,Saal 1
                Erste Hilfe,Alle,2026-06-07,Saal 2
                """;
        Path file = write("c.csv", text, StandardCharsets.UTF_8);
        PlanFileProposal proposed = PlanFileReader.propose(file, "c.csv", Hints.NONE);
        assertThat(proposed.sheets().getFirst().headerRow()).isEqualTo(1);
        CorrectedProposal moved =
                PlanFileReader.proposeAgain(
                        file,
                        Hints.NONE,
                        new CorrectedProposal(proposed, withHeaderRow(proposed, 3)));
        Sheet sheet = moved.corrected().sheets().getFirst();
        assertThat(sheet.headerRow()).isEqualTo(3);
        assertThat(sheet.columns())
                .extracting(Column::heading)
                .containsExactly("Was es ist", "Wer es macht", "Wann es ist", "Wo");
        assertThat(sheet.columns().get(2).role()).isEqualTo(ColumnRole.DATES);
        List<Column> columns = new ArrayList<>(sheet.columns());
        columns.set(0, columns.get(0).withRole(ColumnRole.TITLE));
        columns.set(1, columns.get(1).withRole(ColumnRole.AUDIENCE));
        columns.set(2, columns.get(2).withRole(ColumnRole.DATES));
        columns.set(3, columns.get(3).withRole(ColumnRole.VENUE));
        PlanFileProposal said =
                new PlanFileProposal(
                        proposed.format(),
                        proposed.fileName(),
                        proposed.encoding(),
                        proposed.delimiter(),
                        List.of(sheet.withColumns(columns)),
                        null,
                        proposed.dateOrder());
        List<ReadRow> rows = new ArrayList<>();
        PlanFileReader.read(file, said, rows::add, PlanFileReader.Progress.SILENT);
        assertThat(rows).hasSize(2).allMatch(ReadRow::isAccepted);

        Memory memory = said.memory(proposed, Memory.NOTHING);
        PlanFileProposal next =
                PlanFileReader.propose(file, "c.csv", new Hints(null, null, memory));
        assertThat(next.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(roles(next))
                .containsExactly(
                        ColumnRole.TITLE, ColumnRole.AUDIENCE, ColumnRole.DATES, ColumnRole.VENUE);
    }

    @Test
    void aHeaderRowBeyondTheFileIsRefusedInWords() throws IOException {
        Path file = write("d.csv", CHINESE, StandardCharsets.UTF_8);
        PlanFileProposal proposed = PlanFileReader.propose(file, "d.csv", Hints.NONE);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        PlanFileReader.proposeAgain(
                                file,
                                Hints.NONE,
                                new CorrectedProposal(proposed, withHeaderRow(proposed, 99))))
                .satisfies(refused ->
                        assertThat(refused.reason().key()).isEqualTo("planfile.noRowsBelow"));
    }

    @Test
    void anEncodingThatWasTakenWronglyIsRememberedForTextsThatLookTheSame() throws IOException {
        Path file = write("e.csv", CHINESE, Charset.forName("GB18030"));
        PlanFileProposal recognised = PlanFileReader.propose(file, "e.csv", Hints.NONE);
        Memory memory = text(recognised, "GBK", ",").memory(recognised, Memory.NOTHING);
        Hints hints = new Hints(null, null, memory);
        assertThat(PlanFileReader.propose(file, "e.csv", hints).encoding()).isEqualTo("GBK");
        Path utf8 = write("f.csv", CHINESE, StandardCharsets.UTF_8);
        assertThat(PlanFileReader.propose(utf8, "f.csv", hints).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void aSheetThatWasLeftOutStaysOutNextTime() throws IOException {
        String rows =
                Workbooks.row(1, "培训班", "对象", "时间") + Workbooks.row(2, "防汛培训", "防汛队员", "2026年6月1日");
        Path file =
                Workbooks.of("2026", rows).sheet("2025", rows, "").write(folder.resolve("g.xlsx"));
        PlanFileProposal recognised = PlanFileReader.propose(file, "g.xlsx", Hints.NONE);
        assertThat(recognised.sheets()).allMatch(Sheet::included);
        Sheet old = recognised.sheets().get(1);
        PlanFileProposal said =
                new PlanFileProposal(
                        recognised.format(),
                        recognised.fileName(),
                        null,
                        null,
                        List.of(
                                recognised.sheets().getFirst(),
                                new Sheet(
                                        old.name(),
                                        false,
                                        old.headerRow(),
                                        old.columns(),
                                        old.agency(),
                                        old.year())),
                        recognised.currency(),
                        recognised.dateOrder());
        Memory memory = said.memory(recognised, Memory.NOTHING);
        PlanFileProposal next =
                PlanFileReader.propose(file, "g.xlsx", new Hints(null, null, memory));
        assertThat(next.sheets()).extracting(Sheet::included).containsExactly(true, false);
        assertThat(next.memory(next, memory).leftOut()).containsExactly("2025");
    }

    @Test
    void theFirstRowsShowTheFileAsItIsRead() throws IOException {
        Path file = write("h.csv", CHINESE, Charset.forName("GB18030"));
        PlanFileProposal proposed = PlanFileReader.propose(file, "h.csv", Hints.NONE);
        assertThat(PlanFileReader.firstRows(file, proposed, "", 2))
                .containsExactly(
                        new FirstRow(1, List.of("班名", "对象", "时间", "人数")),
                        new FirstRow(2, List.of("河长制培训", "乡级河长", "2026年5月6日", "80")));
        assertThat(
                        PlanFileReader.firstRows(file, text(proposed, "windows-1252", ","), "", 1)
                                .getFirst()
                                .cells())
                .doesNotContain("班名");
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static List<ColumnRole> roles(PlanFileProposal proposal) {
        return proposal.sheets().getFirst().columns().stream().map(Column::role).toList();
    }

    private static PlanFileProposal text(
            PlanFileProposal proposal, String encoding, String delimiter) {
        return new PlanFileProposal(
                proposal.format(),
                proposal.fileName(),
                encoding,
                delimiter,
                proposal.sheets(),
                proposal.currency(),
                proposal.dateOrder());
    }

    /** As if the encoding had been taken wrongly. */
    private static PlanFileProposal garbled(PlanFileProposal proposal) {
        return new PlanFileProposal(
                proposal.format(),
                proposal.fileName(),
                "windows-1252",
                ",",
                proposal.sheets().stream().map(sheet -> sheet.withColumns(List.of())).toList(),
                null,
                proposal.dateOrder());
    }

    private static PlanFileProposal withHeaderRow(PlanFileProposal proposal, int row) {
        Sheet sheet = proposal.sheets().getFirst();
        return new PlanFileProposal(
                proposal.format(),
                proposal.fileName(),
                proposal.encoding(),
                proposal.delimiter(),
                List.of(
                        new Sheet(
                                sheet.name(),
                                true,
                                row,
                                sheet.columns(),
                                sheet.agency(),
                                sheet.year())),
                proposal.currency(),
                proposal.dateOrder());
    }
}
