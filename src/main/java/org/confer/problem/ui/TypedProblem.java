package org.confer.problem.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger has typed, or has been told, kept in the browser's session while the page comes
 * anew in the other language.
 *
 * @param openedAt when the form was opened first
 * @param receipt null until the problem is handed in
 */
record TypedProblem(
        @Nullable ConferenceId conference,
        String title,
        String body,
        String sender,
        String contact,
        Instant openedAt,
        @Nullable String receipt) {

    void keep() {
        VaadinSession.getCurrent().setAttribute(TypedProblem.class, this);
    }

    /** Once: who opens the form later begins with an empty one. */
    static Optional<TypedProblem> take() {
        VaadinSession session = VaadinSession.getCurrent();
        Optional<TypedProblem> kept = Optional.ofNullable(session.getAttribute(TypedProblem.class));
        session.setAttribute(TypedProblem.class, null);
        return kept;
    }
}
