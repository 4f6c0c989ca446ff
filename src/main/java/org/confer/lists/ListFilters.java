package org.confer.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.confer.kernel.Message;
import org.confer.shell.DayField;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * The search words, filters and order above a list. What they say stands in the page's address: the
 * address opens the list as it was, and the browser's back button takes a choice back. Labels are
 * message keys.
 */
public final class ListFilters extends Div {

    private static final String ORDER = "order";
    private static final int LONGEST_SEARCH = 200;

    private final List<ListFilter<?>> filters = new ArrayList<>();
    private final Runnable changed;
    private @Nullable ListAddress address;

    ListFilters(Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search");
    }

    /** The search field, named {@code q} in the address. */
    public Supplier<String> words(String label) {
        return words("q", label);
    }

    /** A field for words. */
    public Supplier<String> words(String name, String label) {
        TextField field = new TextField(Words.of(label));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setMaxLength(LONGEST_SEARCH);
        ListFilter<String> words =
                keep(name, field, written -> written, value -> value, ListAddress::put);
        return () -> words.value() instanceof String typed ? typed.replace("\0", "").strip() : "";
    }

    /** One of an enum's constants, or any. */
    public <E extends Enum<E>> ListFilter<E> choice(
            String name, String label, E[] all, Function<E, Message> words) {
        Select<E> field = new Select<>();
        field.setLabel(Words.of(label));
        field.setItems(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.of("lists.any"));
        field.setItemLabelGenerator(
                one -> Words.of(one == null ? Message.of("lists.any") : words.apply(one)));
        return keep(
                name, field, written -> named(all, written), Enum::name, ListAddress::putAsStep);
    }

    /** Always one of an enum's constants; the usual one is left out of the address. */
    public <E extends Enum<E>> Supplier<E> always(
            String name, String label, E usual, E[] all, Function<E, Message> words) {
        Select<E> field = new Select<>();
        field.setLabel(Words.of(label));
        field.setItems(all);
        field.setItemLabelGenerator(one -> Words.of(words.apply(one)));
        field.setValue(usual);
        keep(
                name,
                field,
                written -> named(all, written) instanceof E known ? known : usual,
                one -> one == usual ? "" : one.name(),
                ListAddress::putAsStep);
        return () -> field.getValue() instanceof E chosen ? chosen : usual;
    }

    /** In which order the list stands; the first is the usual one. */
    public <E extends Enum<E>> Supplier<E> order(E[] all, Function<E, Message> words) {
        return always(ORDER, "lists.order", all[0], all, words);
    }

    /** One of several things, found by typing; told apart by their keys. */
    public <V> ListFilter<V> oneOf(
            String name,
            String label,
            List<V> all,
            Function<V, Object> key,
            Function<V, String> words) {
        ComboBox<V> field = new ComboBox<>(Words.of(label));
        field.setItems(all);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        return keep(
                name,
                field,
                written ->
                        all.stream()
                                .filter(one -> key.apply(one).toString().equals(written))
                                .findFirst()
                                .orElse(null),
                one -> key.apply(one).toString(),
                ListAddress::putAsStep);
    }

    /** Yes or no; no is the usual one. */
    public BooleanSupplier yes(String name, String label) {
        Checkbox field = new Checkbox(Words.of(label));
        ListFilter<Boolean> filter =
                keep(
                        name,
                        field,
                        "yes"::equals,
                        chosen -> chosen ? "yes" : "",
                        ListAddress::putAsStep);
        return () -> Boolean.TRUE.equals(filter.value());
    }

    /** A day. */
    public ListFilter<LocalDate> day(String name, String label) {
        DayField field = new DayField(Words.of(label));
        field.setClearButtonVisible(true);
        return keep(name, field, ListFilters::day, LocalDate::toString, ListAddress::putAsStep);
    }

    /** Any other field; its label is its own affair. */
    public <V, F extends Component & HasValue<?, V>> ListFilter<V> field(
            String name,
            F field,
            Function<String, @Nullable V> reading,
            Function<V, String> writing) {
        return keep(name, field, reading, writing, ListAddress::putAsStep);
    }

    /** Whether anything is asked for, so that an empty list may be due to it. */
    boolean any() {
        return filters.stream()
                .anyMatch(one -> !one.name().equals(ORDER) && !one.written().isEmpty());
    }

    /** Shows the fields, if there are any. */
    void show(boolean wanted) {
        setVisible(wanted && !filters.isEmpty());
    }

    void read(Location location) {
        address = null;
        ListAddress opened = ListAddress.of(location);
        filters.forEach(one -> one.read(opened.get(one.name())));
        address = opened;
    }

    /** Asks for everything again. */
    void forget() {
        ListAddress opened = address;
        address = null;
        filters.stream().filter(one -> !one.name().equals(ORDER)).forEach(one -> one.read(""));
        if (opened != null) {
            filters.forEach(one -> opened.put(one.name(), one.written()));
        }
        address = opened;
        changed.run();
    }

    private <V, F extends Component & HasValue<?, V>> ListFilter<V> keep(
            String name,
            F field,
            Function<String, @Nullable V> reading,
            Function<V, String> writing,
            Writing how) {
        ListFilter<V> filter = new ListFilter<>(name, field, reading, writing);
        filters.add(filter);
        add(field);
        field.addValueChangeListener(change -> {
            if (address != null) {
                how.write(address, name, filter.written());
                changed.run();
            }
        });
        return filter;
    }

    private interface Writing {
        void write(ListAddress address, String name, String value);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
