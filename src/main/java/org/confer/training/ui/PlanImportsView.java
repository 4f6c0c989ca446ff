package org.confer.training.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.confer.training.PlanImport;
import org.confer.training.PlanImports;

/** The log of imports. */
@Route("plans/imports")
@RolesAllowed({"KEEP_PLANS", "CONVENE", "AUDIT"})
class PlanImportsView extends Page {

    PlanImportsView(PlanImports imports) {
        super(Message.of("training.imports.title"));
        Grid<PlanImport> grid = new Grid<>();
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(PlanImportsView::entry))
                .setHeader(Words.of("training.imports.file"));
        grid.setItems(
                query -> imports.list(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> imports.count());
        grid.setEmptyStateComponent(
                new EmptyState(
                        Message.of("training.imports.empty"),
                        new Anchor("plans/import", Words.of("training.import.title"))));
        add(grid);
    }

    private static Div entry(PlanImport done) {
        Span name = new Span(done.fileName());
        name.addClassName("training-title");
        Span when =
                new Span(
                        done.departmentName()
                                + " · "
                                + Words.formats().dateTime(done.at(), ZoneId.systemDefault()));
        when.addClassName("quiet");
        Span numbers =
                new Span(
                        Words.of(
                                "training.result.numbers",
                                done.added(),
                                done.changed(),
                                done.unchanged(),
                                done.frozen(),
                                done.refused(),
                                done.skipped()));
        Div cell = new Div(name, when, numbers);
        cell.addClassName("training-stack");
        return cell;
    }
}
