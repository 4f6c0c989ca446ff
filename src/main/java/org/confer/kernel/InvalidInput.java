package org.confer.kernel;

/**
 * A value that cannot exist: thrown by constructors of value objects. A form shows {@link
 * #reason()} at the field.
 */
public class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public InvalidInput(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
