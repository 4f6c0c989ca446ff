package org.confer.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.confer.shell.Words;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;
import org.confer.training.spi.PlanWarning;
import org.confer.training.spi.PlanWarnings;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Beside the form: which plans the typed one would repeat or clash with, whose, and why. */
class WarningsPanel extends Aside {

    private final PlanWarnings warnings;
    private final Optional<PlanId> itself;
    private final Div found = new Div();

    /** Of several look-ups under way only the last one counts. */
    private final AtomicInteger asked = new AtomicInteger();

    WarningsPanel(PlanWarnings warnings, Optional<PlanId> itself) {
        this.warnings = warnings;
        this.itself = itself;
        addClassNames("card", "training-warnings");
        H2 heading = new H2(Words.of("training.warnings.title"));
        heading.setId("training-warnings-title");
        getElement().setAttribute("aria-labelledby", "training-warnings-title");
        found.getElement().setAttribute("aria-live", "polite");
        found.add(quiet("training.warnings.type"));
        add(heading, found);
    }

    /** Looks beside the page, so that typing never waits. */
    void typed(Supplier<Optional<PlanFacts>> form) {
        Optional<PlanFacts> facts = form.get();
        int turn = asked.incrementAndGet();
        if (facts.isEmpty()) {
            found.removeAll();
            found.add(quiet("training.warnings.type"));
            return;
        }
        UI ui = UI.getCurrent();
        Runnable look =
                () -> {
                    List<PlanWarning> like = warnings.like(itself, facts.get());
                    ui.access(() -> show(turn, like));
                };
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(look));
    }

    private void show(int turn, List<PlanWarning> like) {
        if (turn != asked.get()) {
            return;
        }
        found.removeAll();
        if (like.isEmpty()) {
            found.add(quiet("training.warnings.none"));
        }
        like.forEach(warning -> found.add(entry(warning)));
    }

    private static Div entry(PlanWarning warning) {
        PlanOutline plan = warning.plan();
        Span verdict = new Span(Words.of(warning.verdict()));
        verdict.addClassNames("badge", warning.grave() ? "warn" : "quiet");
        Anchor title =
                new Anchor("plans/" + plan.id(), PlanWords.title(plan.title(), plan.cohort()));
        title.setTarget(AnchorTarget.BLANK);
        Span facts =
                new Span(String.join(" · ", List.of(plan.agency(), PlanWords.dates(plan.dates()))));
        facts.addClassName("quiet");
        Span why =
                new Span(
                        String.join(
                                Words.of("training.words.listSeparator"),
                                warning.reasons().stream().map(Words::of).toList()));
        Div entry = new Div(verdict, title, facts, why);
        entry.addClassNames("training-stack", "training-similar");
        return entry;
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(Words.of(key));
        words.addClassName("quiet");
        return words;
    }
}
