package org.confer.security.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.security.Password;
import org.confer.shell.Words;

/** A new password, typed twice. */
class NewPasswordFields {

    private final PasswordField next = new PasswordField(Words.of("security.password.next"));
    private final PasswordField again = new PasswordField(Words.of("security.password.again"));

    NewPasswordFields() {
        next.setHelperText(Words.of("security.password.help"));
        next.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
    }

    void addTo(HasComponents form) {
        form.add(next, again);
    }

    /** Empty if it is no password or the two differ; the words then stand at the field. */
    Optional<Password> read() {
        next.setInvalid(false);
        again.setInvalid(false);
        try {
            Password password = new Password(next.getValue());
            if (next.getValue().equals(again.getValue())) {
                return Optional.of(password);
            }
            again.setErrorMessage(Words.of("security.password.differ"));
            again.setInvalid(true);
            again.focus();
        } catch (InvalidInput wrong) {
            next.setErrorMessage(Words.of(wrong.reason()));
            next.setInvalid(true);
            next.focus();
        }
        return Optional.empty();
    }
}
