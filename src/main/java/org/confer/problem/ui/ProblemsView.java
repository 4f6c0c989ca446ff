package org.confer.problem.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.problem.ProblemListing;
import org.confer.problem.ProblemState;
import org.confer.problem.Problems;
import org.confer.shell.Badge;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** What came by the public form; the waiting ones first. */
@Route("problems")
@RolesAllowed("CONVENE")
class ProblemsView extends ListPage<ProblemListing> {

    ProblemsView(Problems problems) {
        super(Message.of("problem.problems"));
        rows().linked(
                        "problem.one",
                        problem -> "problems/" + problem.id(),
                        ProblemListing::title,
                        problem ->
                                Words.of(
                                        "problem.from",
                                        problem.conferenceName(),
                                        Words.formats()
                                                .dateTime(problem.reportedAt(), Words.zone())));
        rows().part("problem.state", problem -> badge(problem.state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        show(problems::list, problems::count, new EmptyState(Message.of("problem.none")));
    }

    static Badge badge(ProblemState state) {
        return new Badge(
                state.label(),
                switch (state) {
                    case WAITING -> Badge.Tone.WARN;
                    case TAKEN -> Badge.Tone.GOOD;
                    case DECLINED -> Badge.Tone.PLAIN;
                });
    }
}
