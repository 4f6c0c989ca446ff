package org.confer.problem.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.problem.Forum;
import org.confer.problem.NewProblem;
import org.confer.problem.PublicForm;
import org.confer.shell.LanguageChoice;
import org.confer.shell.Parts;
import org.confer.shell.PublicPage;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Anybody hands a problem in, without an account; there is no such page while it is off. */
@Route(value = PublicFormView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class PublicFormView extends PublicPage implements BeforeEnterObserver {

    static final String ADDRESS = "report-a-problem";

    /** Nobody reads and fills the form faster than that. */
    private static final Duration FASTEST = Duration.ofSeconds(3);

    private final PublicForm form;
    private final Clock clock;
    private final Optional<TypedProblem> kept = TypedProblem.take();
    private Instant openedAt;
    private @Nullable String receipt;
    private final Div content = new Div();
    private final ComboBox<Forum> conference = new ComboBox<>(Words.of("problem.field.conference"));
    private final TextField heading = new TextField(Words.of("problem.field.title"));
    private final TextArea body = new TextArea(Words.of("problem.field.body"));
    private final TextField sender = new TextField(Words.of("problem.field.sender"));
    private final TextField contact = new TextField(Words.of("problem.field.contact"));

    /** A field that people do not see and programs fill. */
    private final TextField website = new TextField(Words.of("problem.field.website"));

    private final Refusals refusals =
            new Refusals()
                    .at(
                            conference,
                            "problem.conference.missing",
                            "problem.rule.theConferenceTakesProblems")
                    .at(heading, "problem.field.title")
                    .at(body, "problem.field.body")
                    .at(sender, "problem.field.sender")
                    .at(contact, "problem.field.contact");

    PublicFormView(PublicForm form, Clock clock) {
        super("problem.page");
        this.form = form;
        this.clock = clock;
        this.openedAt = clock.instant();
        conference.setItemLabelGenerator(Forum::name);
        conference.setRequiredIndicatorVisible(true);
        heading.setRequiredIndicatorVisible(true);
        heading.setMaxLength(NewProblem.TITLE);
        body.setRequiredIndicatorVisible(true);
        body.setMaxLength(NewProblem.BODY);
        body.setMinHeight("8rem");
        sender.setMaxLength(NewProblem.SENDER);
        contact.setMaxLength(NewProblem.CONTACT);
        contact.setHelperText(Words.of("problem.contact.help"));
        website.addClassName("problem-website");
        website.setTabIndex(-1);
        website.getElement().setAttribute("aria-hidden", "true");
        website.getElement().setAttribute("autocomplete", "off");
        content.addClassNames("page-content", "part-form");
        card.addClassName("problem-card");
        card.add(content, new LanguageChoice(this::keep));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!form.isOpen()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        content.removeAll();
        List<Forum> forums = form.forums();
        if (forums.isEmpty()) {
            content.add(new Paragraph(Words.of("problem.noForum")));
            return;
        }
        conference.setItems(forums);
        if (forums.size() == 1) {
            conference.setValue(forums.getFirst());
        }
        content.add(
                new Paragraph(Words.of("problem.explained")),
                conference,
                heading,
                body,
                sender,
                contact,
                website,
                refusals,
                Parts.primary("problem.handIn", click -> handIn()));
        kept.ifPresent(this::fill);
    }

    private void keep() {
        Forum forum = conference.getValue();
        new TypedProblem(
                        forum == null ? null : forum.id(),
                        heading.getValue(),
                        body.getValue(),
                        sender.getValue(),
                        contact.getValue(),
                        openedAt,
                        receipt)
                .keep();
    }

    private void fill(TypedProblem typed) {
        if (typed.receipt() != null) {
            thank(typed.receipt());
            return;
        }
        openedAt = typed.openedAt();
        conference
                .getListDataView()
                .getItems()
                .filter(forum -> forum.id().equals(typed.conference()))
                .findFirst()
                .ifPresent(conference::setValue);
        heading.setValue(typed.title());
        body.setValue(typed.body());
        sender.setValue(typed.sender());
        contact.setValue(typed.contact());
    }

    private void handIn() {
        refusals.tell(this::handedIn, Message.of("problem.thanks"), this::thank);
    }

    private Outcome<String> handedIn() {
        if (!website.getValue().isEmpty() || clock.instant().isBefore(openedAt.plus(FASTEST))) {
            return Outcome.refused("problem.rule.writtenByAPerson");
        }
        if (conference.getValue() == null) {
            throw new InvalidInput(Message.of("problem.conference.missing"));
        }
        return form.handIn(
                conference.getValue().id(),
                new NewProblem(
                        heading.getValue(), body.getValue(), sender.getValue(), contact.getValue()),
                address());
    }

    private void thank(String handedIn) {
        receipt = handedIn;
        content.removeAll();
        Paragraph told = new Paragraph(Words.of("problem.receipt", handedIn));
        told.getElement().setAttribute("role", "status");
        told.addClassName("problem-receipt");
        content.add(told, Parts.quiet(Words.of("problem.receipt.help")));
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null
                ? "unknown"
                : request.getRemoteAddr();
    }
}
