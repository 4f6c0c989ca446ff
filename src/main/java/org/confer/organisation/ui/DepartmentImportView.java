package org.confer.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.lists.Narrow;
import org.confer.organisation.DepartmentImports;
import org.confer.organisation.DepartmentRow;
import org.confer.organisation.DepartmentRow.Verdict;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Departments from a file: every row is judged and shown before anything is stored. */
@Route("departments/import")
@RolesAllowed("ADMINISTER")
class DepartmentImportView extends Page {

    private static final int LARGEST_FILE = 4 << 20;

    private final DepartmentImports imports;
    private final Div preview = new Div();

    DepartmentImportView(DepartmentImports imports) {
        super(Message.of("organisation.import.title"));
        this.imports = imports;
        preview.addClassName("page-content");
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile((metadata, file) ->
                                getUI().ifPresent(ui -> ui.access(() -> show(file)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".xlsx", ".txt");
        upload.setUploadButton(new Button(Words.of("organisation.import.choose")));
        upload.setDropLabel(new Span(Words.of("organisation.import.drop")));
        upload.addFileRejectedListener(event ->
                Toast.refused(Message.of("organisation.import.rejected", LARGEST_FILE >> 20)));
        add(new Paragraph(Words.of("organisation.import.explanation")), upload, preview);
    }

    private void show(File file) {
        preview.removeAll();
        List<DepartmentRow> rows;
        try {
            rows = imports.preview(file.toPath());
        } catch (InvalidInput unreadable) {
            Paragraph words = new Paragraph(Words.of(unreadable.reason()));
            words.getElement().setAttribute("role", "alert");
            preview.add(words);
            return;
        }
        long refused = count(rows, Verdict.REFUSED);
        long wanted = count(rows, Verdict.NEW) + count(rows, Verdict.CHANGED);
        Paragraph sum =
                new Paragraph(
                        Words.of(
                                "organisation.import.sum",
                                count(rows, Verdict.NEW),
                                count(rows, Verdict.CHANGED),
                                count(rows, Verdict.SAME),
                                refused));
        sum.getElement().setAttribute("role", "status");
        Button take = new Button(Words.of("organisation.import.take", wanted));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(wanted > 0);
        take.addClickListener(click -> {
            Toast.done(Message.of("organisation.import.taken", imports.take(rows)));
            UI.getCurrent().navigate("departments");
        });
        preview.add(sum, grid(rows), take);
    }

    private static Grid<DepartmentRow> grid(List<DepartmentRow> rows) {
        Grid<DepartmentRow> grid = new Grid<>();
        Grid.Column<DepartmentRow> line =
                grid.addColumn(DepartmentRow::line)
                        .setHeader(Words.of("organisation.import.line"))
                        .setFlexGrow(0);
        grid.addColumn(DepartmentRow::name)
                .setHeader(Words.of("organisation.department.name"))
                .setFlexGrow(2);
        Grid.Column<DepartmentRow> level =
                grid.addColumn(row -> row.tier().map(DirectoryLinks::label).orElse(""))
                        .setHeader(Words.of("organisation.department.tier"));
        Grid.Column<DepartmentRow> above =
                grid.addColumn(DepartmentRow::parent)
                        .setHeader(Words.of("organisation.department.parent"));
        grid.addComponentColumn(DepartmentImportView::verdict)
                .setHeader(Words.of("organisation.import.verdict"))
                .setFlexGrow(2);
        Narrow.hide(grid, line, level, above);
        grid.addClassName("list");
        grid.setItems(rows);
        return grid;
    }

    private static Div verdict(DepartmentRow row) {
        Span badge = new Span(Words.of(row.verdict().label()));
        badge.addClassNames("badge", row.verdict() == Verdict.REFUSED ? "bad" : "good");
        Div cell = new Div(badge);
        cell.addClassName("two-lines");
        row.reason().map(Words::of).map(Span::new).ifPresent(cell::add);
        return cell;
    }

    private static long count(List<DepartmentRow> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
