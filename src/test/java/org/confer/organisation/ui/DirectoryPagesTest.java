package org.confer.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.confer.ConferTest;
import org.confer.kernel.PersonId;
import org.confer.meeting.Town;
import org.confer.organisation.DepartmentListing;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The pages of an administrator and an auditor. */
@ConferTest
@Import(Town.class)
@SuppressWarnings("unchecked")
class DirectoryPagesTest extends SpringBrowserlessTest {

    @Autowired Town town;
    @Autowired UserDetailsService signIns;
    @Autowired SecurityContextHolderStrategy contexts;

    private Town.Officer administrator;

    /** The page opens for somebody: see {@link #sitsDown}. */
    @Override
    protected void initVaadinEnvironment() {}

    @BeforeEach
    void anAdministrator() {
        administrator = town.officer(Role.ADMINISTRATOR, Role.AUDITOR);
        sitsDown(administrator.person());
    }

    @Test
    void everyPageOpensInBothLanguages() {
        for (var language : Languages.ALL) {
            UI.getCurrent().setLocale(language);
            for (String address :
                    List.of(
                            "",
                            "search",
                            "search?q=单位",
                            "account",
                            "notices",
                            "departments",
                            "departments?q=nothingislikethis",
                            "departments/new",
                            "departments/import",
                            "departments/" + administrator.unit(),
                            "departments/" + administrator.unit() + "/edit",
                            "people?former=yes&order=DEPARTMENT",
                            "people/new",
                            "people/" + administrator.person(),
                            "people/" + administrator.person() + "/edit",
                            "administration/mails",
                            "audit?from=2026-01-01")) {
                navigate(address, Component.class);
                assertThat(find(H1.class).single().getText()).as(address).isNotBlank();
                assertThat(UI.getCurrent().getElement().getOuterHTML())
                        .as(address)
                        .doesNotContainPattern("!(organisation|security|audit|notification)\\.");
            }
        }
    }

    @Test
    void aMailAddressThatIsTakenIsToldAtItsField() {
        navigate("people/new", PersonFormView.class);
        test(find(TextField.class).withLabel("Name").single()).setValue("Second");
        ComboBox<DepartmentListing> department =
                find(ComboBox.class).withLabel("Department").single();
        department.setValue(department.getListDataView().getItem(0));
        EmailField mail = find(EmailField.class).single();
        mail.setValue(town.signInName(administrator.person()));

        test(find(Button.class).withText("Save").single()).click();

        assertThat(mail.isInvalid()).isTrue();
        assertThat(mail.getErrorMessage()).isNotBlank();
    }

    private void sitsDown(PersonId person) {
        UserDetails details = signIns.loadUserByUsername(town.signInName(person));
        contexts.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                details, null, details.getAuthorities()));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }
}
