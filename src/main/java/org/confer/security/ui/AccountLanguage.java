package org.confer.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.confer.kernel.CurrentUser;
import org.confer.security.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every window of a signed-in person speaks the language that the person chose. */
@Component
class AccountLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<CurrentUser> user;
    private final transient ObjectProvider<Accounts> accounts;

    AccountLanguage(ObjectProvider<CurrentUser> user, ObjectProvider<Accounts> accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> {
                    if (user.getObject().isSignedIn()) {
                        Locale language = accounts.getObject().language();
                        init.getUI().getSession().setLocale(language);
                        init.getUI().setLocale(language);
                    }
                });
    }
}
