package org.confer.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.confer.sheet.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province sends everything in one file. */
class LongFilesTest {

    @TempDir Path folder;

    @Test
    void aHundredThousandRowsOfACsv() throws IOException {
        Path file = folder.resolve("全省2026年培训计划.csv");
        try (SheetWriter writer = SheetWriter.csv(Files.newOutputStream(file))) {
            write(writer, 100_000);
        }
        assertReads(file, 100_000);
    }

    @Test
    void twentyThousandRowsOfAWorkbook() throws IOException {
        Path file = folder.resolve("全省2026年培训计划.xlsx");
        try (SheetWriter writer = SheetWriter.xlsx(Files.newOutputStream(file), "2026")) {
            write(writer, 20_000);
        }
        assertReads(file, 20_000);
    }

    private static void write(SheetWriter writer, int rows) {
        writer.row("序号", "班次名称", "培训对象", "培训时间", "人数", "主办单位");
        LocalDate first = LocalDate.of(2026, 1, 5);
        for (int i = 1; i <= rows; i++) {
            LocalDate day = first.plusDays(i % 350);
            String when = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            writer.row("" + i, "业务培训" + i, "干部", when, "每期" + i % 60 + "人共2期", "市委组织部");
        }
    }

    private static void assertReads(Path file, int rows) {
        PlanFileProposal proposal =
                PlanFileReader.propose(
                        file, file.getFileName().toString(), PlanFileReader.Hints.NONE);
        List<Double> fractions = new ArrayList<>();
        PlanFileReader.Summary summary =
                PlanFileReader.read(
                        file,
                        proposal,
                        _ -> {},
                        (_, fraction) -> {
                            fractions.add(fraction);
                            return true;
                        });
        assertThat(summary).isEqualTo(new PlanFileReader.Summary(rows, 0, 0, 0, false));
        assertThat(fractions).isSorted().hasSizeGreaterThan(rows / 600).last().isEqualTo(1.0);
    }
}
