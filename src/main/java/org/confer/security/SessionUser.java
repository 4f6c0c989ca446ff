package org.confer.security;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.shell.Languages;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current user as Spring Security's context tells. */
@Component
class SessionUser implements CurrentUser {

    @Override
    public PersonId person() {
        return signedIn().person();
    }

    @Override
    public DepartmentId department() {
        return signedIn().department();
    }

    @Override
    public boolean isSignedIn() {
        return principal().isPresent();
    }

    @Override
    public boolean may(Permission permission) {
        return principal()
                .map(person -> person.may(permission))
                .orElseGet(() -> permission == Permission.ADMINISTER && isInstaller());
    }

    @Override
    public Locale locale() {
        UI ui = UI.getCurrent();
        return ui != null
                ? Languages.nearest(ui.getLocale())
                : principal().map(SignedInPerson::language).orElse(Languages.ENGLISH);
    }

    private static boolean isInstaller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && Acting.INSTALLER.equals(authentication.getPrincipal());
    }

    private static SignedInPerson signedIn() {
        return principal().orElseThrow(() -> new NotPermitted("nobody is signed in"));
    }

    private static Optional<SignedInPerson> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
