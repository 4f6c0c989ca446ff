package org.confer.meeting;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.confer.kernel.PersonId;
import org.confer.shell.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * A test of pages without a browser: somebody of the {@link Town} sits down at a desk, reads and
 * presses. A test class extends it, and says {@code @ConferTest} and {@code @Import(Town.class)}.
 */
public class AtADesk extends SpringBrowserlessTest {

    @Autowired protected Town town;
    @Autowired private UserDetailsService signIns;
    @Autowired private SecurityContextHolderStrategy contexts;

    /** Nothing is opened before somebody {@link #sitsDown}. */
    @Override
    protected void initVaadinEnvironment() {}

    /** From here on the pages are this person's, in English. */
    protected void sitsDown(PersonId person) {
        UserDetails details = signIns.loadUserByUsername(town.signInName(person));
        Authentication signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        details, null, details.getAuthorities());
        // of several contexts in one JVM the last one started owns the static holder, which the
        // check of routes asks; the services ask their own
        contexts.getContext().setAuthentication(signedIn);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        opens();
    }

    /** From here on the pages are a stranger's, in English. */
    protected void strangerSitsDown() {
        contexts.clearContext();
        SecurityContextHolder.clearContext();
        opens();
    }

    private void opens() {
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    /** The first button of these words. */
    protected void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    /** The first field of this kind and name. */
    protected <C extends Component> C labelled(Class<C> type, String label) {
        return find(type).withLabel(label).all().getFirst();
    }

    /** The open view as the browser gets it; the body alone holds nothing yet. */
    protected static String page() {
        return ((Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst())
                .getElement()
                .getOuterHTML();
    }
}
