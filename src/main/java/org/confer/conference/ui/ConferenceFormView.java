package org.confer.conference.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.NewConference;
import org.confer.conference.ProposalRule;
import org.confer.conference.QuorumRule;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Addresses;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Founds a conference, or changes its charter. */
@Route("conferences/new")
@RouteAlias("conferences/:id/edit")
@RolesAllowed({"CONVENE", "ADMINISTER"})
class ConferenceFormView extends Page implements BeforeEnterObserver {

    private static final String USUAL_ZONE = "Asia/Shanghai";

    private final Conferences conferences;
    private final Departments departments;
    private final People people;
    private final CurrentUser user;
    private final TextField name = new TextField(Words.of("conference.field.name"));
    private final ComboBox<DepartmentListing> lead = new ComboBox<>(Words.of("conference.lead"));
    private final ComboBox<PersonListing> convener =
            new ComboBox<>(Words.of("conference.convener"));
    private final Select<ClearanceRule> clearance = new Select<>();
    private final Select<QuorumRule> quorum = new Select<>();
    private final Select<ProposalRule> proposals = new Select<>();
    private final TextField rhythm = new TextField(Words.of("conference.field.rhythm"));
    private final Checkbox takesProblems = new Checkbox(Words.of("conference.takesProblems"));
    private final TextField prefix = new TextField(Words.of("conference.field.numberingPrefix"));
    private final ComboBox<String> zone = new ComboBox<>(Words.of("conference.zone"));
    private final LadderFields ladder = new LadderFields();
    private final TextArea charter = new TextArea(Words.of("conference.field.charter"));
    private final Refusals refusals =
            new Refusals()
                    .at(
                            name,
                            "conference.field.name",
                            "conference.rule.A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN")
                    .at(lead, "conference.unit.missing")
                    .at(convener, "conference.rule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT")
                    .at(prefix, "conference.field.numberingPrefix")
                    .at(rhythm, "conference.field.rhythm")
                    .at(zone, "conference.zone.unknown")
                    .at(charter, "conference.field.charter");

    ConferenceFormView(
            Conferences conferences, Departments departments, People people, CurrentUser user) {
        this.conferences = conferences;
        this.departments = departments;
        this.people = people;
        this.user = user;
        name.setRequiredIndicatorVisible(true);
        lead.setRequiredIndicatorVisible(true);
        lead.setItemLabelGenerator(DepartmentListing::shortName);
        lead.addValueChangeListener(change ->
                convener.setItems(
                        change.getValue() == null ? List.of() : people.of(change.getValue().id())));
        convener.setItemLabelGenerator(PersonListing::name);
        quorum.setLabel(Words.of("conference.quorum"));
        quorum.setItems(QuorumRule.values());
        quorum.setItemLabelGenerator(rule -> Words.of(rule.label()));
        quorum.setValue(QuorumRule.MORE_THAN_HALF);
        clearance.setLabel(Words.of("conference.clearance"));
        clearance.setItems(ClearanceRule.values());
        clearance.setItemLabelGenerator(rule -> Words.of(rule.label()));
        clearance.setValue(ClearanceRule.SILENCE_CONSENTS);
        proposals.setLabel(Words.of("conference.proposals"));
        proposals.setItems(ProposalRule.values());
        proposals.setItemLabelGenerator(rule -> Words.of(rule.label()));
        proposals.setValue(ProposalRule.MEMBERS);
        rhythm.setHelperText(Words.of("conference.rhythm.help"));
        takesProblems.setHelperText(Words.of("conference.takesProblems.help"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(USUAL_ZONE);
        charter.setMinHeight("10rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ConferenceId> id =
                event.getRouteParameters()
                        .get("id")
                        .map(number -> Addresses.id(event.getRouteParameters(), ConferenceId::new));
        lead.setItems(
                departments.active().stream()
                        .filter(unit -> user.may(Permission.ADMINISTER) || user.worksFor(unit.id()))
                        .toList());
        id.map(conferences::charter).ifPresentOrElse(this::fill, this::fillNew);
        FormLayout form =
                new FormLayout(
                        name,
                        lead,
                        convener,
                        quorum,
                        clearance,
                        proposals,
                        rhythm,
                        prefix,
                        zone,
                        charter,
                        ladder,
                        takesProblems);
        form.setColspan(ladder, 2);
        form.setColspan(takesProblems, 2);
        form.setColspan(charter, 2);
        clear();
        add(
                form,
                refusals,
                Parts.line(
                        Parts.primary("conference.save", click -> save(id)),
                        new Anchor(
                                id.map(one -> "conferences/" + one).orElse("conferences"),
                                Words.of("conference.cancelDialog"))));
    }

    private void fillNew() {
        title(Words.of("conference.found"));
        lead.getListDataView()
                .getItems()
                .filter(unit -> user.worksFor(unit.id()))
                .findFirst()
                .ifPresent(lead::setValue);
    }

    private void fill(ConferenceCharter now) {
        if (!now.arrangedByMe()) {
            throw new NotPermitted("belongs to another department");
        }
        title(Words.of("conference.editCharter", now.listing().name()));
        NewConference terms = now.terms();
        name.setValue(terms.name());
        departments
                .find(terms.lead())
                .ifPresent(unit -> {
                    lead.setItems(unit);
                    lead.setValue(unit);
                    lead.setReadOnly(true);
                });
        if (terms.convener() != null) {
            people.find(terms.convener()).ifPresent(convener::setValue);
        }
        quorum.setValue(terms.quorumRule());
        clearance.setValue(terms.clearance());
        proposals.setValue(terms.proposals());
        rhythm.setValue(terms.rhythm());
        takesProblems.setValue(terms.takesProblems());
        ladder.setValue(terms.ladder());
        prefix.setValue(terms.numberingPrefix());
        zone.setValue(terms.zone());
        charter.setValue(terms.charter());
    }

    private void save(Optional<ConferenceId> id) {
        refusals.tell(
                () -> {
                    NewConference terms = typed();
                    return id.isPresent()
                            ? conferences.change(id.get(), terms)
                            : conferences.found(terms);
                },
                Message.of("conference.saved"),
                saved -> UI.getCurrent().navigate("conferences/" + saved));
    }

    private NewConference typed() {
        if (lead.getValue() == null) {
            throw new InvalidInput(Message.of("conference.unit.missing"));
        }
        return new NewConference(
                name.getValue(),
                charter.getValue(),
                lead.getValue().id(),
                convener.getValue() == null ? null : convener.getValue().id(),
                quorum.getValue(),
                prefix.getValue(),
                Objects.requireNonNullElse(zone.getValue(), ""),
                clearance.getValue(),
                proposals.getValue(),
                rhythm.getValue(),
                takesProblems.getValue(),
                ladder.typed(refusals));
    }
}
