package org.confer.planimport.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.planimport.PlanImport;
import org.confer.planimport.PlanImports;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** The log of imports. */
@Route("plans/imports")
@RolesAllowed({"KEEP_PLANS", "CONVENE", "AUDIT"})
class PlanImportsView extends ListPage<PlanImport> {

    PlanImportsView(PlanImports imports) {
        super(Message.of("planimport.imports.title"));
        rows().linked(
                        "planimport.imports.file",
                        done -> "",
                        PlanImport::fileName,
                        PlanImportsView::numbers);
        rows().text("training.plans.agency", PlanImport::departmentName);
        rows().text(
                        "planimport.imports.when",
                        done -> Words.formats().dateTime(done.at(), Words.zone()));
        show(
                imports::list,
                imports::count,
                new EmptyState(
                        Message.of("planimport.imports.empty"),
                        new PageLink("plans/import", "training.plans.import").primary()));
    }

    private static String numbers(PlanImport done) {
        return Words.of(
                "planimport.result.numbers",
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
