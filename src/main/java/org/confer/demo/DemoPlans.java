package org.confer.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.planimport.ImportChoices;
import org.confer.planimport.ImportPreview;
import org.confer.planimport.PlanFile;
import org.confer.planimport.PlanImport;
import org.confer.planimport.PlanImports;
import org.confer.security.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Imports most of the agencies' plan files, each as the officer who would do it. Three stay for the
 * visitor to import: those of the propaganda department, the education bureau and the party school.
 */
@Component
class DemoPlans {

    private final Acting acting;
    private final PlanImports imports;
    private final boolean wanted;

    /**
     * @param wanted whether plans are imported at all; tests of the import bring their own
     */
    DemoPlans(
            Acting acting,
            PlanImports imports,
            @Value("${confer.demo.plans:true}") boolean wanted) {
        this.acting = acting;
        this.imports = imports;
        this.wanted = wanted;
    }

    void load(DemoDirectory directory) {
        if (!wanted) {
            return;
        }
        for (DemoTable.Row row : DemoTable.read("plan-files.csv").rows()) {
            acting.as(
                    directory.person(row.cell("imported_by")), () -> importFile(row.cell("file")));
        }
    }

    private PlanImport importFile(String name) {
        try (PlanFile file = imports.open(DemoTable.file("plans/" + name), name, null);
                ImportPreview preview =
                        imports.preview(file, file.proposal(), Map.of(), Progress.SILENT)
                                .orElseThrow()) {
            return imports.run(preview, ImportChoices.CAUTIOUS, Progress.SILENT).orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("db/demo/plans/" + name, unreadable);
        }
    }
}
