package org.confer.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Words;

/**
 * A page that lists things: search words, filters and order above, how many there are, the rows,
 * and what to do where there are none. A view names its filters and columns in its constructor and
 * ends with {@link #show}.
 *
 * @param <T> a row
 */
public abstract class ListPage<T> extends Page implements AfterNavigationObserver {

    private final ListFilters filters = new ListFilters(this::refresh);
    private final ListRows<T> rows = new ListRows<>();
    private final Span number = new Span();
    private final EmptyState nothingFound =
            new EmptyState(
                    Message.of("lists.nothingFound"),
                    new Button(Words.of("lists.showAll"), click -> filters.forget()));
    private EmptyState nothingYet = nothingFound;
    private IntSupplier count = () -> 0;

    protected ListPage(Message title) {
        super(title);
        number.addClassNames("quiet", "list-number");
        number.getElement().setAttribute("role", "status");
    }

    protected final ListFilters filters() {
        return filters;
    }

    protected final ListRows<T> rows() {
        return rows;
    }

    /**
     * @param slices the rows that the filters ask for, in their order
     * @param howMany of them there are
     * @param whenNone shown where there is nothing at all: says what to do next
     */
    protected final void show(
            Function<Slice, List<T>> slices, IntSupplier howMany, EmptyState whenNone) {
        count = howMany;
        nothingYet = whenNone;
        nothingYet.setVisible(false);
        nothingFound.setVisible(false);
        rows.fetch(slices);
        add(filters, number, rows, nothingFound, nothingYet);
    }

    /** Asks again, as after a change of what is listed. */
    protected final void refresh() {
        int found = count.getAsInt();
        boolean filtered = filters.any();
        filters.show(found > 0 || filtered);
        number.setText(found == 0 ? "" : Words.of("lists.number", found));
        rows.show(found);
        nothingFound.setVisible(found == 0 && filtered);
        nothingYet.setVisible(found == 0 && !filtered);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation());
        refresh();
    }
}
