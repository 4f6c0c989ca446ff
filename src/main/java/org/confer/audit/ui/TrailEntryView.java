package org.confer.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.confer.audit.TrailEntry;
import org.confer.audit.Trails;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** One entry of the trail, with the entries before and after it about the same thing. */
@Route("audit/:id([1-9][0-9]{0,17})")
@RolesAllowed("AUDIT")
class TrailEntryView extends Page implements BeforeEnterObserver {

    private final Trails trails;

    TrailEntryView(Trails trails) {
        this.trails = trails;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrailEntry entry =
                event.getRouteParameters()
                        .getLong("id")
                        .flatMap(trails::find)
                        .orElseThrow(NotFoundException::new);
        clear();
        title(Words.of(entry.account()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "audit.when",
                Words.formats().dateTime(entry.at(), Words.zone()) + " · " + entry.at());
        fact(
                facts,
                "audit.person",
                Optional.ofNullable(entry.personName()).orElseGet(() -> Words.of("audit.system")));
        fact(facts, "audit.subject", TrailView.label(entry.subject()) + " " + entry.subjectId());
        add(facts);
        add(
                new Anchor(
                        "audit?subject=%s&number=%d".formatted(entry.subject(), entry.subjectId()),
                        Words.of("audit.allOfThis")));
        actions(
                step("audit.previous", trails.before(entry)),
                step("audit.next", trails.after(entry)));
    }

    private static Button step(String key, Optional<TrailEntry> other) {
        Button button = new Button(Words.of(key));
        button.setEnabled(other.isPresent());
        other.ifPresent(entry ->
                button.addClickListener(click ->
                        button.getUI().ifPresent(ui -> ui.navigate("audit/" + entry.id()))));
        return button;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }
}
