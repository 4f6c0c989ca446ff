package org.confer.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Tier;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.organisation.DepartmentFilter;
import org.confer.organisation.DepartmentImports;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** All departments. */
@Route("departments")
@Menu(title = "organisation.departments.menu", order = 70, icon = "vaadin:building-o")
@RolesAllowed("SEE_DIRECTORY")
class DepartmentsView extends ListPage<DepartmentListing> {

    private final Supplier<String> words = filters().words("organisation.search");
    private final ListFilter<Tier> tier =
            filters()
                    .choice(
                            "level",
                            "organisation.department.tier",
                            Tier.values(),
                            one -> Message.of("organisation.tier." + one));
    private final Supplier<DepartmentFilter.Order> order =
            filters().order(DepartmentFilter.Order.values(), DepartmentFilter.Order::label);
    private final BooleanSupplier closedToo =
            filters().yes("closed", "organisation.departments.closedToo");

    DepartmentsView(Departments departments, DepartmentImports imports, CurrentUser user) {
        super(Message.of("organisation.departments.menu"));
        rows().linked(
                        "organisation.department.name",
                        row -> DirectoryLinks.address(row.id()),
                        DepartmentListing::name,
                        row -> row.shortName().equals(row.name()) ? "" : row.shortName());
        rows().text("organisation.department.tier", row -> DirectoryLinks.label(row.tier()));
        rows().part("organisation.state", DirectoryLinks::state);
        EmptyState none = new EmptyState(Message.of("organisation.departments.nothing"));
        Anchor export = new Anchor(export(imports), Words.of("organisation.departments.export"));
        if (user.may(Permission.ADMINISTER)) {
            actions(export, fromFile(), enter());
            none.add(fromFile(), enter());
        } else {
            actions(export);
        }
        show(slice -> departments.list(filter(), slice), () -> departments.count(filter()), none);
    }

    private static PageLink enter() {
        return new PageLink("departments/new", "organisation.department.new").primary();
    }

    private static PageLink fromFile() {
        return new PageLink("departments/import", "organisation.import.title");
    }

    private static DownloadHandler export(DepartmentImports imports) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] file = imports.export();
            return new DownloadResponse(
                    new ByteArrayInputStream(file),
                    "departments.csv",
                    "text/csv;charset=UTF-8",
                    file.length);
        });
    }

    private DepartmentFilter filter() {
        return new DepartmentFilter(
                words.get(),
                Optional.ofNullable(tier.value()),
                closedToo.getAsBoolean(),
                order.get());
    }
}
