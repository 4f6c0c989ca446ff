package org.confer.training.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.confer.kernel.Message;
import org.confer.shell.EmptyState;
import org.confer.shell.ListPage;
import org.confer.shell.PageLink;
import org.confer.shell.Words;
import org.confer.training.PlanImport;
import org.confer.training.PlanImports;

/** The log of imports. */
@Route("plans/imports")
@RolesAllowed({"KEEP_PLANS", "CONVENE", "AUDIT"})
class PlanImportsView extends ListPage<PlanImport> {

    PlanImportsView(PlanImports imports) {
        super(Message.of("training.imports.title"));
        rows().linked(
                        "training.imports.file",
                        done -> "",
                        PlanImport::fileName,
                        PlanImportsView::numbers);
        rows().text("training.plans.agency", PlanImport::departmentName);
        rows().text(
                        "training.imports.when",
                        done -> Words.formats().dateTime(done.at(), ZoneId.systemDefault()));
        show(
                imports::list,
                imports::count,
                new EmptyState(
                        Message.of("training.imports.empty"),
                        new PageLink("plans/import", "training.import.title").primary()));
    }

    private static String numbers(PlanImport done) {
        return Words.of(
                "training.result.numbers",
                done.added(),
                done.changed(),
                done.unchanged(),
                done.frozen(),
                done.refused(),
                done.skipped(),
                done.kept(),
                done.withdrawn());
    }
}
