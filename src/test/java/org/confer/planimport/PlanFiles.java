package org.confer.planimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;

/** Long plan files, no two plans in them the same. */
enum PlanFiles {
    CSV,
    XLSX;

    private static final String[] SUBJECTS = {
        "安全生产", "消防安全", "公文写作", "财务管理", "网络安全", "应急管理", "心理健康", "Data protection", "First aid"
    };
    private static final String[] AUDIENCES = {"街道干部", "社区网格员", "新录用公务员", "科级干部", "财务人员"};

    /** Plans of a year. */
    Path file(int rows, String name) throws IOException {
        Random random = new Random(7);
        Path path = Files.createTempFile("plans", this == CSV ? ".csv" : ".xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                SheetWriter writer =
                        this == CSV ? SheetWriter.csv(out) : SheetWriter.xlsx(out, "计划")) {
            writer.row("培训班名称", "培训对象", "培训时间", "人数", "经费", "地点");
            for (int row = 1; row <= rows; row++) {
                LocalDate first = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(340));
                writer.row(
                        List.of(
                                Cell.of(
                                        "%s%s专题培训班（%d）"
                                                .formatted(
                                                        name,
                                                        SUBJECTS[random.nextInt(SUBJECTS.length)],
                                                        row)),
                                Cell.of(AUDIENCES[random.nextInt(AUDIENCES.length)]),
                                Cell.of(first + "至" + first.plusDays(2)),
                                Cell.of((20 + random.nextInt(100)) + "人"),
                                Cell.of("%.1f万元".formatted(1 + random.nextDouble() * 5)),
                                Cell.of("第" + random.nextInt(30) + "会议室")));
            }
        }
        return path;
    }
}
