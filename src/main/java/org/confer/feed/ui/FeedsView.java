package org.confer.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.feed.FeedKind;
import org.confer.feed.FeedSubject;
import org.confer.feed.Feeds;
import org.confer.feed.SubscriptionListing;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.shell.Confirmation;
import org.confer.shell.CopyField;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Addresses for one's own calendar program: made, seen when they were last used, revoked. */
@Route("subscriptions")
@Menu(title = "feed.menu", order = 62, icon = "vaadin:rss")
@PermitAll
class FeedsView extends Page {

    private final Feeds feeds;
    private final List<ConferenceListing> known;
    private final Select<FeedSubject> which = new Select<>();
    private final Div made = new Div();
    private final Div present = new Div();

    FeedsView(Feeds feeds, Conferences conferences) {
        super(Message.of("feed.title"));
        this.feeds = feeds;
        List<FeedKind> kinds = feeds.offered();
        this.known =
                kinds.contains(FeedKind.CONFERENCE)
                        ? conferences.list("", Slice.first(Slice.LARGEST))
                        : List.of();
        which.setLabel(Words.of("feed.which"));
        which.setItemLabelGenerator(this::name);
        which.setItems(subjects(kinds));
        Button make = new Button(Words.of("feed.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make.setEnabled(true));
        Div form = new Div(which, make);
        form.addClassName("copy-field");
        made.setVisible(false);
        present.addClassName("page-content");
        add(new Paragraph(Words.of("feed.explanation")));
        if (kinds.isEmpty()) {
            return;
        }
        which.setValue(which.getListDataView().getItem(0));
        add(form, made, new H2(Words.of("feed.present")), present);
        showPresent();
    }

    private List<FeedSubject> subjects(List<FeedKind> kinds) {
        List<FeedSubject> subjects = new ArrayList<>();
        for (FeedKind kind : kinds) {
            if (kind == FeedKind.CONFERENCE) {
                known.forEach(conference -> subjects.add(FeedSubject.of(conference.id())));
            } else {
                subjects.add(FeedSubject.of(kind));
            }
        }
        return subjects;
    }

    private void make() {
        Outcome<String> outcome = feeds.subscribe(which.getValue());
        if (outcome instanceof Outcome.Done<String>(String address)) {
            made.removeAll();
            made.add(new CopyField("feed.address", address), new Paragraph(Words.of("feed.made")));
            made.setVisible(true);
            showPresent();
        } else if (outcome instanceof Outcome.Refused<String>(Message reason)) {
            Toast.refused(reason);
        }
    }

    private void showPresent() {
        present.removeAll();
        List<SubscriptionListing> mine = feeds.mine();
        if (mine.isEmpty()) {
            present.add(new EmptyState(Message.of("feed.none")));
        }
        mine.forEach(one -> present.add(card(one)));
    }

    private Div card(SubscriptionListing subscription) {
        Span name = new Span(name(subscription.subject()));
        name.addClassName("feed-name");
        Span facts = new Span(facts(subscription));
        facts.addClassName("feed-facts");
        Button revoke = new Button(Words.of("feed.revoke"), click -> ask(subscription));
        revoke.setAriaLabel(Words.of("feed.revoke") + ": " + name.getText());
        Div card = new Div(new Div(name, facts), revoke);
        card.addClassName("feed-card");
        return card;
    }

    private void ask(SubscriptionListing subscription) {
        Confirmation.ask(
                Message.of("feed.revoke.question"),
                Message.of("feed.revoke.consequence"),
                Message.of("feed.revoke"),
                () -> {
                    feeds.revoke(subscription.id());
                    made.setVisible(false);
                    showPresent();
                });
    }

    private String name(FeedSubject subject) {
        return known.stream()
                .filter(conference -> conference.id().equals(subject.conference()))
                .map(ConferenceListing::name)
                .findFirst()
                .orElseGet(() -> Words.of(subject.kind().label()));
    }

    private static String facts(SubscriptionListing subscription) {
        ZoneId zone = Words.zone();
        return List.of(
                        Words.of(
                                "feed.madeOn",
                                Words.formats().dateTime(subscription.madeAt(), zone)),
                        subscription.usedAt() == null
                                ? Words.of("feed.neverUsed")
                                : Words.of(
                                        "feed.lastUsed",
                                        Words.formats().dateTime(subscription.usedAt(), zone)))
                .stream()
                .collect(Collectors.joining(" · "));
    }
}
