package org.confer.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/**
 * Says in a form why it was refused: at the field which the words speak of, and that field gets the
 * focus; words that speak of no field stand in a line of their own, where this component is put
 * (beside the button). Nothing that was typed is lost.
 *
 * <p>A field is found by its message keys: that of its label, which the words name as what is wrong
 * ({@link org.confer.kernel.Wording}), and those of the rules that concern it.
 */
public final class Refusals extends Div {

    private record Place(
            Component field,
            HasValidationProperties validation,
            Focusable<?> focus,
            Set<String> keys) {}

    /** Knows the field that it is about. */
    private static final class WrongField extends InvalidInput {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        WrongField(Place place, InvalidInput wrong) {
            super(wrong.reason());
            this.place = place;
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Place> marked = new ArrayList<>();

    public Refusals() {
        addClassName("refusals");
        getElement().setAttribute("role", "alert");
    }

    /**
     * @param keys of the messages that belong to this field
     */
    public <F extends Component & HasValidationProperties & Focusable<?>> Refusals at(
            F field, String... keys) {
        places.add(new Place(field, field, field, Set.of(keys)));
        return this;
    }

    /**
     * Does what the form asks for and says what came of it, unless a field holds something that
     * cannot be read.
     *
     * @param step may throw {@link InvalidInput} for what was typed
     */
    public <T> void tell(Supplier<Outcome<T>> step, Message whenDone, Consumer<T> next) {
        if (unreadable()) {
            return;
        }
        Outcome<T> outcome;
        try {
            outcome = step.get();
        } catch (WrongField wrong) {
            mark(wrong.place, Words.of(wrong.reason()));
            return;
        } catch (InvalidInput wrong) {
            show(wrong.reason());
            return;
        }
        switch (outcome) {
            case Outcome.Done<T>(T result) -> {
                Toast.done(whenDone);
                next.accept(result);
            }
            case Outcome.Refused<T>(Message reason) -> show(reason);
        }
    }

    /**
     * Reads a part of the form, within {@link #tell}; whatever is wrong with it is said at this
     * field.
     */
    public <T, F extends Component & HasValidationProperties & Focusable<?>> T read(
            F field, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput wrong) {
            throw new WrongField(new Place(field, field, field, Set.of()), wrong);
        }
    }

    /** Shows why, at its field if there is one. */
    public void show(Message reason) {
        forget();
        places.stream()
                .filter(place -> place.field().isVisible() && speaksOf(reason, place.keys()))
                .findFirst()
                .ifPresentOrElse(
                        place -> mark(place, Words.of(reason)), () -> setText(Words.of(reason)));
    }

    /** Takes back what was said before. */
    public void forget() {
        setText("");
        marked.forEach(place -> place.validation().setInvalid(false));
        marked.clear();
    }

    private static boolean speaksOf(Message reason, Set<String> keys) {
        return keys.contains(reason.key())
                || reason.arguments().stream()
                        .anyMatch(one -> one instanceof Message what && keys.contains(what.key()));
    }

    private void mark(Place place, String words) {
        marked.add(place);
        place.validation().setErrorMessage(words);
        place.validation().setInvalid(true);
        place.focus().focus();
    }

    /** A day or a time typed so that it cannot be read must not count as left empty. */
    private boolean unreadable() {
        forget();
        for (Place place : places) {
            String fault =
                    place.field() instanceof HasValidator<?> validator
                                    && place.field() instanceof HasValue<?, ?> field
                            ? fault(validator, field)
                            : "";
            if (!fault.isBlank()) {
                mark(place, fault);
                return true;
            }
        }
        return false;
    }

    /** What the field itself says of what was typed; a field left empty says nothing. */
    @SuppressWarnings("unchecked") // a field's validator validates the field's own value
    private static <V> String fault(HasValidator<V> validator, HasValue<?, ?> field) {
        ValidationResult result =
                validator.getDefaultValidator().apply((V) field.getValue(), new ValueContext());
        return result.isError() ? result.getErrorMessage() : "";
    }
}
