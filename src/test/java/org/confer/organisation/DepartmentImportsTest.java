package org.confer.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentRow.Verdict;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.security.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** An administrator brings the departments from a file. */
@ConferTest
@Transactional
class DepartmentImportsTest {

    private static final String FILE =
            """
            部门名称,简称,级别,上级部门,别名
            测试县教育局,县教育局,县级,测试市教育局,教育局;教委
            测试市教育局,市教育局,市,,
            测试无级别局,,部级,,
            测试孤立局,,县,没有的部门,
            测试市教育局,,市,,
            """;

    @TempDir Path folder;

    @Autowired DepartmentImports imports;
    @Autowired Departments departments;
    @Autowired Acting acting;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void everyRowIsJudgedAndRefusalsSayWhy() throws IOException {
        List<DepartmentRow> rows = preview(FILE, Charset.forName("GB18030"));

        assertThat(rows)
                .extracting(DepartmentRow::verdict)
                .containsExactly(
                        Verdict.NEW,
                        Verdict.NEW,
                        Verdict.REFUSED,
                        Verdict.REFUSED,
                        Verdict.REFUSED);
        assertThat(rows.stream().flatMap(row -> row.reason().stream()))
                .extracting(reason -> reason.key())
                .containsExactly(
                        "organisation.import.level",
                        "organisation.import.parent",
                        "organisation.import.twice");
    }

    @Test
    void aDepartmentMayStandInTheFileBeforeTheOneAboveIt() throws IOException {
        int taken = take(preview(FILE, StandardCharsets.UTF_8));

        assertThat(taken).isEqualTo(2);
        DepartmentListing county = find("测试县教育局");
        assertThat(county.tier()).isEqualTo(Tier.COUNTY);
        assertThat(county.alsoNamed()).containsExactly("教育局", "教委");
        assertThat(Optional.ofNullable(county.parent())).contains(find("测试市教育局").id());
    }

    @Test
    void theSameFileAgainChangesNothingAndACorrectedOneChangesWhatItSays() throws IOException {
        take(preview(FILE, StandardCharsets.UTF_8));
        assertThat(take(preview(FILE, StandardCharsets.UTF_8))).isZero();

        String corrected = FILE.replace("市教育局,市,,\n测试无", "教育局（市）,市,,\n测试无");
        assertThat(take(preview(corrected, StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(find("测试市教育局").shortName()).isEqualTo("教育局（市）");
    }

    @Test
    void whatWasDownloadedCanBeImportedAgain() throws IOException {
        take(preview(FILE, StandardCharsets.UTF_8));
        Path file = folder.resolve("download.csv");
        SignedInAs.somebody(Set.of(Role.ADMINISTRATOR));
        Files.write(file, imports.export());
        assertThat(acting.asInstaller(() -> imports.preview(file)))
                .isNotEmpty()
                .allMatch(row -> row.verdict() == Verdict.SAME);
    }

    @Test
    void departmentsInACircleAreRefused() throws IOException {
        List<DepartmentRow> rows =
                preview(
                        "Name,Parent\nCircle A,Circle B\nCircle B,Circle A\n",
                        StandardCharsets.UTF_8);
        assertThat(rows).allMatch(row -> row.verdict() == Verdict.REFUSED);
    }

    @Test
    void aFileThatIsNoTableOfDepartmentsIsRefusedInOneSentence() {
        assertThatThrownBy(() -> preview("a,b,c\n1,2,3\n", StandardCharsets.UTF_8))
                .isInstanceOf(InvalidInput.class);
    }

    private List<DepartmentRow> preview(String table, Charset charset) throws IOException {
        Path file = Files.createTempFile(folder, "departments", ".csv");
        Files.writeString(file, table, charset);
        return acting.asInstaller(() -> imports.preview(file));
    }

    private int take(List<DepartmentRow> rows) {
        return acting.asInstaller(() -> imports.take(rows));
    }

    private DepartmentListing find(String name) {
        SignedInAs.somebody(Set.of(Role.ADMINISTRATOR));
        return departments.list(DepartmentFilter.named(name), Slice.first(10)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
