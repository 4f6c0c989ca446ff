package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.MemberListing;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Addresses;
import org.confer.shell.Confirmation;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A joint conference: charter, members, its latest meetings. */
@Route("conferences/:id")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class ConferenceView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final List<ConferenceSection> sections;
    private final Departments departments;
    private final People people;

    ConferenceView(
            Conferences conferences,
            ObjectProvider<ConferenceSection> sections,
            Departments departments,
            People people) {
        this.conferences = conferences;
        this.sections =
                sections.stream()
                        .sorted(Comparator.comparingInt(ConferenceSection::position))
                        .toList();
        this.departments = departments;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), ConferenceId::new));
    }

    private void show(ConferenceId id) {
        ConferenceCharter charter = conferences.charter(id);
        title(charter.listing().name());
        if (charter.arrangedByMe()) {
            List<Component> steps = new ArrayList<>();
            sections.forEach(section -> steps.addAll(section.steps(charter)));
            steps.add(new Anchor("conferences/" + id + "/edit", Words.of("conference.edit")));
            actions(steps.toArray(Component[]::new));
        }
        clear();
        add(facts(charter), Parts.heading("conference.members"), members(charter));
        if (charter.arrangedByMe()) {
            add(admission(charter.listing().id()));
        }
        sections.forEach(
                section -> add(new H2(Words.of(section.heading())), section.create(charter)));
    }

    private Component facts(ConferenceCharter charter) {
        return new Facts()
                .with(Words.of("conference.lead"), charter.listing().lead().name())
                .with(
                        Words.of("conference.convener"),
                        Objects.requireNonNullElse(charter.convenerName(), ""))
                .with(
                        Words.of("conference.quorum"),
                        Words.of(charter.listing().quorumRule().label()))
                .with(
                        Words.of("conference.clearance"),
                        Words.of(charter.terms().clearance().label()))
                .with(
                        Words.of("conference.field.numberingPrefix"),
                        charter.listing().numberingPrefix())
                .with(Words.of("conference.zone"), charter.listing().zone().getId())
                .with(Words.of("conference.field.charter"), Parts.text(charter.terms().charter()));
    }

    private Component members(ConferenceCharter charter) {
        Div cards = new Div();
        cards.addClassName("cards");
        charter.members().forEach(member -> cards.add(member(charter, member)));
        return cards;
    }

    private Component member(ConferenceCharter charter, MemberListing member) {
        Span name = new Span(member.unit().name());
        name.addClassName("part-name");
        Div card = Parts.card(name);
        if (charter.listing().isLedBy(member.unit().id())) {
            card.add(Parts.quiet(Words.of("conference.lead")));
        }
        if (member.liaisonName() != null) {
            card.add(Parts.quiet(Words.of("conference.liaisonIs", member.liaisonName())));
        }
        card.add(
                Parts.quiet(
                        member.until() == null
                                ? Words.of(
                                        "conference.memberSince",
                                        Words.formats().date(member.since()))
                                : Words.of(
                                        "conference.memberUntil",
                                        Words.formats().date(member.until()))));
        if (charter.arrangedByMe()
                && member.until() == null
                && !charter.listing().isLedBy(member.unit().id())) {
            card.add(
                    Parts.button(
                            "conference.release",
                            click -> askRelease(charter.listing().id(), member)));
        }
        return card;
    }

    private void askRelease(ConferenceId id, MemberListing member) {
        Confirmation.ask(
                Message.of("conference.release.ask", member.unit().name()),
                Message.of("conference.release.consequence"),
                Message.of("conference.release"),
                () ->
                        Told.of(
                                () -> conferences.release(id, member.unit().id()),
                                Message.of("conference.released"),
                                this::show));
    }

    private Component admission(ConferenceId id) {
        ComboBox<DepartmentListing> unit = new ComboBox<>(Words.of("conference.unit"));
        unit.setItems(departments.active());
        unit.setItemLabelGenerator(DepartmentListing::shortName);
        ComboBox<PersonListing> liaison = new ComboBox<>(Words.of("conference.liaison"));
        liaison.setItemLabelGenerator(PersonListing::name);
        unit.addValueChangeListener(change ->
                liaison.setItems(
                        change.getValue() == null ? List.of() : people.of(change.getValue().id())));
        Refusals refusals =
                new Refusals()
                        .at(
                                unit,
                                "conference.unit.missing",
                                "conference.rule.A_UNIT_IS_A_MEMBER_ONCE",
                                "conference.rule.A_SECRETARIAT_ADMITS_UNITS_OF_ITS_OWN_BODY")
                        .at(liaison, "conference.rule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT");
        Component line =
                Parts.line(
                        unit,
                        liaison,
                        Parts.primary(
                                "conference.admit",
                                click -> {
                                    DepartmentListing chosen = unit.getValue();
                                    if (chosen == null) {
                                        refusals.show(Message.of("conference.unit.missing"));
                                        return;
                                    }
                                    PersonId officer =
                                            liaison.getValue() == null
                                                    ? null
                                                    : liaison.getValue().id();
                                    refusals.tell(
                                            () -> conferences.admit(id, chosen.id(), officer),
                                            Message.of("conference.admitted", chosen.shortName()),
                                            this::show);
                                }));
        return new Div(line, refusals);
    }
}
