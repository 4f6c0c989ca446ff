package org.confer.planimport.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.confer.planimport.PlanImport;
import org.confer.shell.Words;

/** What an import did. */
class ImportResult extends Div {

    ImportResult(PlanImport done) {
        addClassName("card");
        getElement().setAttribute("role", "status");
        add(
                new H2(Words.of("planimport.result.title", done.fileName())),
                new Paragraph(
                        Words.of(
                                "planimport.result.numbers",
                                done.added(),
                                done.changed(),
                                done.unchanged(),
                                done.frozen(),
                                done.refused(),
                                done.skipped(),
                                done.kept(),
                                done.withdrawn())),
                new Paragraph(Words.of("planimport.result.duplicates")),
                new Anchor("plans", Words.of("planimport.result.toPlans")));
    }
}
