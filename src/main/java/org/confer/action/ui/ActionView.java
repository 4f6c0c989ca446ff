package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.confer.action.ActionId;
import org.confer.action.ActionListing;
import org.confer.action.ActionReport;
import org.confer.action.ActionRights;
import org.confer.action.Actions;
import org.confer.action.LadderEntry;
import org.confer.calendar.WorkingDays;
import org.confer.conference.Unit;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.meeting.spi.MeetingTab;
import org.confer.organisation.People;
import org.confer.paper.spi.PaperLink;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** An action: what is to be done, its history, and what one may do about it now. */
@Route("actions/:id")
@RolesAllowed("SEE_ACTIONS")
class ActionView extends Page implements BeforeEnterObserver {

    private final Actions actions;
    private final People people;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Clock clock;

    ActionView(
            Actions actions,
            People people,
            WorkingDays workingDays,
            CurrentUser user,
            Clock clock) {
        this.actions = actions;
        this.people = people;
        this.workingDays = workingDays;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("id").orElse("");
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new NotPermitted("no such page");
        }
        show(new ActionId(Long.parseLong(number)));
    }

    private void show(ActionId id) {
        ActionListing action = actions.find(id);
        ActionRights rights = actions.rights(id);
        title(Words.of("action.title", action.number()));
        clear();
        Span text = new Span(action.text());
        text.addClassName("part-text");
        add(
                text,
                facts(action),
                new H2(Words.of("action.history")),
                history(action),
                reminders(action));
        if (!action.state().isOpen()) {
            return;
        }
        if (rights.reports()) {
            add(new ReportForm(actions, action, this::show));
            if (user.worksFor(action.lead().id())) {
                add(
                        new ResponsibleForm(
                                actions, action, people.of(action.lead().id()), this::show));
            }
        }
        if (rights.judges()) {
            add(new JudgementForm(actions, action, this::show));
        }
    }

    private Component facts(ActionListing action) {
        LocalDate asked = action.extensionAskedTo();
        Facts facts =
                new Facts()
                        .with(Words.of("action.state"), ActionParts.badge(action.state()))
                        .with(
                                Words.of("action.due"),
                                ActionParts.dueDate(
                                        action, new Lights(workingDays, clock).of(action)))
                        .with(Words.of("action.lead"), action.lead().name())
                        .with(
                                Words.of("action.coOperating"),
                                String.join(
                                        " · ",
                                        action.coOperating().stream().map(Unit::name).toList()))
                        .with(
                                Words.of("action.responsible"),
                                Objects.requireNonNullElse(action.responsibleName(), ""))
                        .with(Words.of("action.field.criterion"), action.criterion())
                        .with(Words.of("action.conference"), action.conferenceName());
        if (asked != null) {
            facts.with(Words.of("action.extensionAsked"), Words.formats().date(asked));
        }
        if (user.may(Permission.SEE_MEETINGS)) {
            facts.with(
                    Words.of("action.meeting"),
                    new Anchor(
                            "meetings/" + action.meeting() + "/" + MeetingTab.LIVE,
                            Words.of("action.toMeeting")));
        }
        return facts;
    }

    private Component history(ActionListing action) {
        List<ActionReport> reports = actions.history(action.id());
        if (reports.isEmpty()) {
            Span nothing = new Span(Words.of("action.history.none"));
            nothing.addClassName("quiet");
            return nothing;
        }
        OrderedList list = new OrderedList();
        for (ActionReport report : reports) {
            Span who =
                    new Span(
                            Words.formats().dateTime(report.writtenAt(), action.zone())
                                    + " · "
                                    + report.writtenBy());
            who.addClassName("quiet");
            LocalDate date = report.dueOn();
            Span what =
                    new Span(
                            Words.of(report.step().label())
                                    + (date == null ? "" : " " + Words.formats().date(date))
                                    + (report.text().isEmpty() ? "" : ": " + report.text()));
            what.addClassName("part-text");
            ListItem item = new ListItem(what, new Span(" "), who);
            report.evidence()
                    .forEach(paper ->
                            item.add(
                                    PaperLink.of(
                                            paper,
                                            () -> actions.evidence(action.id(), paper.id()))));
            list.add(item);
        }
        return list;
    }

    /** Who was reminded and when; nothing as long as nobody was. */
    private Component reminders(ActionListing action) {
        Div reminders = new Div();
        for (LadderEntry entry : actions.ladder(action.id())) {
            if (reminders.getComponentCount() == 0) {
                reminders.add(Parts.heading("action.reminders"));
            }
            reminders.add(
                    new Div(
                            new Span(
                                    Words.of(entry.step().label())
                                            + (entry.told().isEmpty() ? "" : ": " + entry.told())
                                            + " "),
                            Parts.quiet(Words.formats().dateTime(entry.takenAt(), action.zone()))));
        }
        return reminders;
    }
}
