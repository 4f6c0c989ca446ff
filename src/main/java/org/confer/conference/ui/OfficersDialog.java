package org.confer.conference.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.List;
import java.util.stream.Collectors;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.MemberListing;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.organisation.PersonListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Names the officer through whom a member is reached in a conference, and the deputies. */
class OfficersDialog extends Dialog {

    private final Conferences conferences;
    private final ConferenceId conference;
    private final MemberListing member;
    private final ComboBox<PersonListing> liaison = new ComboBox<>(Words.of("conference.liaison"));
    private final MultiSelectComboBox<PersonListing> deputies =
            new MultiSelectComboBox<>(Words.of("conference.deputies"));
    private final Refusals refusals =
            new Refusals().at(deputies, "conference.rule.A_UNIT_HAS_A_FEW_DEPUTIES");

    OfficersDialog(
            Conferences conferences,
            ConferenceId conference,
            MemberListing member,
            Speakers speakers,
            Runnable whenNamed) {
        this.conferences = conferences;
        this.conference = conference;
        this.member = member;
        setHeaderTitle(Words.of("conference.officersOf", member.unit().name()));
        List<PersonListing> staff = speakers.sorted();
        liaison.setItems(staff);
        liaison.setItemLabelGenerator(speakers::label);
        liaison.addValueChangeListener(change ->
                speakers.explain(
                        liaison,
                        change.getValue() == null ? List.of() : List.of(change.getValue()),
                        ""));
        liaison.setClearButtonVisible(true);
        staff.stream()
                .filter(one -> one.id().equals(member.liaison()))
                .findFirst()
                .ifPresent(liaison::setValue);
        deputies.setItems(staff);
        deputies.setItemLabelGenerator(speakers::label);
        deputies.setHelperText(Words.of("conference.deputies.help"));
        deputies.addValueChangeListener(change ->
                speakers.explain(
                        deputies, change.getValue(), Words.of("conference.deputies.help")));
        deputies.setValue(
                staff.stream()
                        .filter(one ->
                                member.deputies().stream()
                                        .anyMatch(each -> each.person().equals(one.id())))
                        .collect(Collectors.toSet()));
        add(new FormLayout(liaison, deputies), refusals);
        getFooter()
                .add(
                        Parts.button("conference.cancelDialog", click -> close()),
                        Parts.primary(
                                "conference.save",
                                click ->
                                        refusals.tell(
                                                this::name,
                                                Message.of("conference.saved"),
                                                done -> {
                                                    close();
                                                    whenNamed.run();
                                                })));
    }

    private Outcome<ConferenceId> name() {
        PersonId officer = liaison.getValue() == null ? null : liaison.getValue().id();
        Outcome<ConferenceId> named =
                conferences.appointLiaison(conference, member.unit().id(), officer);
        return named.isDone()
                ? conferences.appointDeputies(
                        conference,
                        member.unit().id(),
                        deputies.getValue().stream()
                                .map(PersonListing::id)
                                .filter(one -> !one.equals(officer))
                                .collect(Collectors.toSet()))
                : named;
    }
}
