package org.confer.conference.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Admits a further unit to a conference. */
class Admission extends Div {

    private final Conferences conferences;
    private final ConferenceId conference;
    private final Runnable whenAdmitted;
    private final ComboBox<DepartmentListing> unit = new ComboBox<>(Words.of("conference.unit"));
    private final ComboBox<PersonListing> liaison = new ComboBox<>(Words.of("conference.liaison"));
    private final Refusals refusals =
            new Refusals()
                    .at(
                            unit,
                            "conference.unit.missing",
                            "conference.rule.A_UNIT_IS_A_MEMBER_ONCE",
                            "conference.rule.A_SECRETARIAT_ADMITS_UNITS_OF_ITS_OWN_BODY")
                    .at(liaison, "conference.rule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT");

    Admission(
            Conferences conferences,
            Departments departments,
            People people,
            ConferenceId conference,
            Runnable whenAdmitted) {
        this.conferences = conferences;
        this.conference = conference;
        this.whenAdmitted = whenAdmitted;
        unit.setItems(departments.active());
        unit.setItemLabelGenerator(DepartmentListing::shortName);
        liaison.setItemLabelGenerator(PersonListing::name);
        unit.addValueChangeListener(change ->
                liaison.setItems(
                        change.getValue() == null ? List.of() : people.of(change.getValue().id())));
        add(
                Parts.line(unit, liaison, Parts.primary("conference.admit", click -> admit())),
                refusals);
    }

    private void admit() {
        DepartmentListing chosen = unit.getValue();
        if (chosen == null) {
            refusals.show(Message.of("conference.unit.missing"));
            return;
        }
        PersonId officer = liaison.getValue() == null ? null : liaison.getValue().id();
        refusals.tell(
                () -> conferences.admit(conference, chosen.id(), officer),
                Message.of("conference.admitted", chosen.shortName()),
                done -> whenAdmitted.run());
    }
}
