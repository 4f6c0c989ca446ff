package org.confer.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.confer.kernel.Slice;
import org.confer.shell.Words;

/**
 * The rows of a list, fetched as one scrolls. The first column links to the thing's own page; on a
 * phone it is the only one and carries what the others would say. Headers are message keys.
 */
public final class ListRows<T> extends Grid<T> {

    /** Up to so many rows the page scrolls; longer lists scroll in themselves. */
    private static final int SHORT = 20;

    private final List<Grid.Column<T>> wide = new ArrayList<>();
    private final List<Function<T, Component>> facts = new ArrayList<>();
    private boolean narrow;
    private int count;

    ListRows() {
        addClassName("list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(Grid.SelectionMode.NONE);
        Narrow.watch(this, this::narrow);
    }

    /**
     * The first column.
     *
     * @param address of the thing's own page; empty for a thing that has none
     * @param below quiet words under the link; may be empty
     */
    public Grid.Column<T> linked(
            String header,
            Function<T, String> address,
            Function<T, String> words,
            Function<T, String> below) {
        return addComponentColumn(
                        row -> {
                            Div cell =
                                    twoLines(
                                            address.apply(row), words.apply(row), below.apply(row));
                            if (narrow) {
                                Div more = new Div();
                                more.addClassName("list-facts");
                                facts.forEach(fact -> more.add(fact.apply(row)));
                                cell.add(more);
                            }
                            return cell;
                        })
                .setHeader(Words.of(header))
                .setFlexGrow(3);
    }

    /** Words in a further column. */
    public Grid.Column<T> text(String header, Function<T, String> words) {
        facts.add(row -> named(Words.of(header), words.apply(row)));
        return wide(header, row -> new Span(words.apply(row)));
    }

    /** A badge or the like in a further column. */
    public Grid.Column<T> part(String header, Function<T, Component> part) {
        facts.add(part);
        return wide(header, part);
    }

    /** A date or the like, which on a phone needs its header to be understood. */
    public Grid.Column<T> namedPart(String header, Function<T, Component> part) {
        facts.add(row -> new Div(quiet(Words.of(header)), part.apply(row)));
        return wide(header, part);
    }

    private Grid.Column<T> wide(String header, Function<T, Component> part) {
        Grid.Column<T> column = addComponentColumn(part::apply).setHeader(Words.of(header));
        wide.add(column);
        return column;
    }

    /** On a phone there is no header above to say what a date or a number is. */
    private static Component named(String header, String words) {
        Span fact = new Span();
        if (!words.isEmpty()) {
            fact.add(quiet(header + " "), new Span(words));
        }
        return fact;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    void fetch(Function<Slice, List<T>> slices) {
        setItems(
                query -> slices.apply(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> count);
    }

    void show(int rows) {
        count = rows;
        setAllRowsVisible(rows <= SHORT);
        setVisible(rows > 0);
        getDataProvider().refreshAll();
    }

    private void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            wide.forEach(column -> column.setVisible(!now));
            getDataProvider().refreshAll();
        }
    }

    private static Div twoLines(String address, String words, String below) {
        Div cell = new Div(address.isEmpty() ? new Span(words) : new Anchor(address, words));
        cell.addClassName("two-lines");
        if (!below.isEmpty()) {
            Span quiet = new Span(below);
            quiet.addClassName("quiet");
            cell.add(quiet);
        }
        return cell;
    }
}
