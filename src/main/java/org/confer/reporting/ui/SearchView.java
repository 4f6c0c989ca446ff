package org.confer.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.lists.ListAddress;
import org.confer.reporting.Overview;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** What the words in the address find, by kind. */
@Route("search")
@PermitAll
class SearchView extends Page implements AfterNavigationObserver {

    private final Overview overview;

    SearchView(Overview overview) {
        super(Message.of("reporting.search.title"));
        this.overview = overview;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String words = ListAddress.of(event.getLocation()).get("q");
        clear();
        if (words.isBlank()) {
            title(Words.of("reporting.search.title"));
            add(new EmptyState(Message.of("reporting.search.type")));
            return;
        }
        title(Words.of("reporting.search.titleFor", words));
        List<Found> found = overview.search(words);
        if (found.isEmpty()) {
            add(new EmptyState(Message.of("reporting.search.nothing")));
            return;
        }
        Map<Message, List<Found>> byKind =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Found::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("found");
            ofKind.forEach(one -> list.add(line(one)));
            add(new H2(Words.of(kind)), list);
        });
    }

    private static String below(Found one) {
        String day =
                one.when() == null
                        ? ""
                        : Words.formats().date(one.when().atZone(Words.zone()).toLocalDate());
        return Stream.of(one.detail(), day)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static ListItem line(Found one) {
        ListItem line = new ListItem(new Anchor(one.address(), one.title()));
        String below = below(one);
        if (!below.isEmpty()) {
            Span detail = new Span(below);
            detail.addClassName("quiet");
            line.add(detail);
        }
        return line;
    }
}
