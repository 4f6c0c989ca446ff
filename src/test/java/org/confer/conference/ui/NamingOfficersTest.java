package org.confer.conference.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.PersonId;
import org.confer.meeting.Town;
import org.confer.organisation.PersonListing;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The secretariat names who stands in for a unit's officer. */
@ConferTest
@Import(Town.class)
class NamingOfficersTest extends SpringBrowserlessTest {

    @Autowired Town town;
    @Autowired UserDetailsService signIns;
    @Autowired SecurityContextHolderStrategy contexts;
    @Autowired Conferences conferences;

    private Town.Officer secretariat;
    private Town.Officer member;
    private ConferenceId conference;

    /** The page opens for the secretariat. */
    @Override
    protected void initVaadinEnvironment() {}

    @BeforeEach
    void aConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member);
        UserDetails details = signIns.loadUserByUsername(town.signInName(secretariat.person()));
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        details, null, details.getAuthorities());
        // the check of routes asks the static holder, the services ask their own
        contexts.getContext().setAuthentication(signedIn);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoCannotActYetIsNamedAtTheFieldWithWhatMustBeDone() {
        PersonId able = town.colleague(member.unit(), Role.LIAISON_OFFICER);
        PersonId unable = town.colleague(member.unit(), Role.RESPONSIBLE_PERSON);
        navigate("conferences/" + conference, ConferenceView.class);
        // the lead unit's card stands first
        test(find(Button.class).withText("Officers").all().getLast()).click();
        MultiSelectComboBox<PersonListing> deputies = find(MultiSelectComboBox.class).single();
        List<PersonListing> staff = deputies.getListDataView().getItems().toList();
        assertThat(staff.getLast().id()).as("who may act stands first").isEqualTo(unable);
        assertThat(deputies.getItemLabelGenerator().apply(staff.getLast()))
                .contains("cannot act yet");

        choose(deputies, staff, able);
        assertThat(deputies.getHelperText()).startsWith("They are told");
        choose(deputies, staff, unable);
        assertThat(deputies.getHelperText())
                .startsWith(staff.getLast().name())
                .contains("“Liaison officer”");
    }

    @Test
    void onlyWhoArrangesTheConferenceLearnsWhoMayAct() {
        assertThat(
                        town.as(
                                secretariat.person(),
                                () -> conferences.speakers(conference, member.unit())))
                .containsExactly(member.person());
        assertThatThrownBy(() ->
                        town.as(
                                member.person(),
                                () -> conferences.speakers(conference, member.unit())))
                .isInstanceOf(NotPermitted.class);
    }

    private static void choose(
            MultiSelectComboBox<PersonListing> deputies,
            List<PersonListing> staff,
            PersonId person) {
        deputies.setValue(
                Set.of(staff.stream().filter(one -> one.id().equals(person)).findFirst().get()));
    }
}
