package org.confer.topic.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.Addresses;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;

/** Drafts a topic, or changes it as long as it was not accepted. */
@Route("topics/new")
@RouteAlias("topics/:id/edit")
@RolesAllowed("PROPOSE_TOPICS")
class TopicFormView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final Topics topics;
    private final ComboBox<ConferenceListing> conference =
            new ComboBox<>(Words.of("topic.conference"));
    private final TextField heading = new TextField(Words.of("topic.field.title"));
    private final Select<TopicPurpose> purpose = new Select<>();
    private final MultiSelectComboBox<DepartmentListing> concerned =
            new MultiSelectComboBox<>(Words.of("topic.concerned"));
    private final Checkbox confidential = new Checkbox(Words.of("topic.confidential"));
    private final TextArea body = new TextArea(Words.of("topic.field.body"));
    private final Refusals refusals =
            new Refusals()
                    .at(conference, "topic.conference.missing")
                    .at(heading, "topic.field.title")
                    .at(concerned, "topic.rule.CONCERNED_UNITS_TAKE_PART")
                    .at(body, "topic.field.body");

    TopicFormView(
            Conferences conferences, Topics topics, Departments departments, Circles circles) {
        this.conferences = conferences;
        this.topics = topics;
        conference.setItemLabelGenerator(ConferenceListing::name);
        conference.setRequiredIndicatorVisible(true);
        heading.setRequiredIndicatorVisible(true);
        purpose.setLabel(Words.of("topic.purpose"));
        purpose.setItems(TopicPurpose.values());
        purpose.setItemLabelGenerator(one -> Words.of(one.label()));
        purpose.setValue(TopicPurpose.DECIDE);
        Circle circle = circles.mine();
        concerned.setItems(
                departments.active().stream().filter(each -> circle.includes(each.id())).toList());
        concerned.setItemLabelGenerator(DepartmentListing::shortName);
        confidential.setHelperText(Words.of("topic.confidential.help"));
        body.setMinHeight("10rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TopicId> id =
                event.getRouteParameters()
                        .get("id")
                        .map(number -> Addresses.id(event.getRouteParameters(), TopicId::new));
        List<ConferenceListing> mine = conferences.ofMyDepartment();
        conference.setItems(mine);
        id.map(topics::find)
                .ifPresentOrElse(
                        this::fill,
                        () -> {
                            title(Words.of("topic.propose"));
                            mine.stream().findFirst().ifPresent(conference::setValue);
                        });
        FormLayout form =
                new FormLayout(conference, heading, purpose, concerned, body, confidential);
        form.setColspan(confidential, 2);
        form.setColspan(body, 2);
        clear();
        add(
                form,
                refusals,
                Parts.line(
                        Parts.primary("topic.save", click -> save(id)),
                        new Anchor(
                                id.map(one -> "topics/" + one).orElse("topics"),
                                Words.of("topic.cancelDialog"))));
    }

    private void fill(TopicListing now) {
        if (!topics.isMine(now)) {
            throw new NotPermitted("belongs to another department");
        }
        title(Words.of("topic.edit"));
        conference
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(now.conference()))
                .findFirst()
                .ifPresent(conference::setValue);
        conference.setReadOnly(true);
        heading.setValue(now.title());
        purpose.setValue(now.purpose());
        concerned.setValue(
                concerned
                        .getListDataView()
                        .getItems()
                        .filter(unit ->
                                now.concerned().stream()
                                        .anyMatch(one -> one.id().equals(unit.id())))
                        .collect(Collectors.toSet()));
        body.setValue(now.body());
        confidential.setValue(now.confidential());
    }

    private void save(Optional<TopicId> id) {
        refusals.tell(
                () -> {
                    ConferenceListing chosen = conference.getValue();
                    if (chosen == null) {
                        throw new InvalidInput(Message.of("topic.conference.missing"));
                    }
                    NewTopic topic =
                            new NewTopic(
                                    heading.getValue(),
                                    body.getValue(),
                                    purpose.getValue(),
                                    concerned.getValue().stream()
                                            .map(DepartmentListing::id)
                                            .collect(Collectors.toSet()),
                                    confidential.getValue());
                    return id.isPresent()
                            ? topics.change(id.get(), topic)
                            : topics.propose(chosen.id(), topic);
                },
                Message.of("topic.saved"),
                saved -> UI.getCurrent().navigate("topics/" + saved));
    }
}
