package org.confer.security.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.organisation.PersonListing;
import org.confer.organisation.spi.PersonSection;
import org.confer.security.Accounts;

/** The account on a person's page, for administrators. */
@org.springframework.stereotype.Component
class AccountSection implements PersonSection {

    private final Accounts accounts;
    private final CurrentUser user;

    AccountSection(Accounts accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Component> create(PersonListing person) {
        return user.may(Permission.ADMINISTER) && person.active()
                ? Optional.of(new AccountPanel(accounts, person))
                : Optional.empty();
    }
}
