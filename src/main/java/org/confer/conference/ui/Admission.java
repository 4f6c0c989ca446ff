package org.confer.conference.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/** Admits a further unit to a conference. */
class Admission extends Div {

    private final Conferences conferences;
    private final ConferenceId conference;
    private final Runnable whenAdmitted;
    private final ComboBox<DepartmentListing> unit = new ComboBox<>(Words.of("conference.unit"));
    private final ComboBox<PersonListing> liaison = new ComboBox<>(Words.of("conference.liaison"));
    private Speakers speakers = new Speakers(List.of(), Set.of());
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
        unit.addValueChangeListener(change -> offer(people, change.getValue()));
        liaison.addValueChangeListener(change ->
                speakers.explain(
                        liaison,
                        change.getValue() == null ? List.of() : List.of(change.getValue()),
                        ""));
        add(
                Parts.line(unit, liaison, Parts.primary("conference.admit", click -> admit())),
                refusals);
    }

    private void offer(People people, @Nullable DepartmentListing chosen) {
        speakers =
                chosen == null
                        ? new Speakers(List.of(), Set.of())
                        : new Speakers(
                                people.of(chosen.id()),
                                conferences.speakers(conference, chosen.id()));
        liaison.setItemLabelGenerator(speakers::label);
        liaison.setItems(speakers.sorted());
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
