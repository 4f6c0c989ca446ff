package org.confer.datepoll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.confer.datepoll.CandidateId;
import org.confer.datepoll.Choice;
import org.confer.datepoll.PollListing;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** A unit's or guest's answer: a tap for each time, kept at once; or one for all of them. */
class PollAnswers extends Div {

    private static final int REMARK = 500;

    /** Keeps what was tapped. */
    interface Answering {

        Outcome<?> vote(CandidateId candidate, Choice choice);

        Outcome<?> voteForAll(Choice choice);

        Outcome<?> remark(String remark);
    }

    private final Answering answering;
    private final Runnable whenKept;
    private final Span status = new Span();
    private final List<ChoiceButtons> choices = new ArrayList<>();
    private final TextField remark = new TextField(Words.of("datepoll.field.remark"));

    PollAnswers(PollListing poll, PollListing.Voice own, Answering answering, Runnable whenKept) {
        this.answering = answering;
        this.whenKept = whenKept;
        addClassNames("card", "part-card", "datepoll-answers");
        status.getElement().setAttribute("role", "status");
        status.addClassName("datepoll-status");
        add(Parts.heading("datepoll.answer.yours"), Parts.quiet(own.name()));
        add(Parts.button("datepoll.answer.allSuit", click -> allSuit()));
        poll.candidates().forEach(candidate -> add(choice(poll, candidate, own)));
        remark.setValue(own.remark());
        remark.setMaxLength(REMARK);
        remark.setHelperText(Words.of("datepoll.remark.help"));
        remark.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        remark.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (keep(() -> answering.remark(change.getValue()))) {
                    sayKept();
                }
            }
        });
        remark.addClassName("datepoll-wide");
        add(remark, status);
    }

    private ChoiceButtons choice(
            PollListing poll, PollListing.Candidate candidate, PollListing.Voice own) {
        String when = Words.formats().period(candidate.period(), poll.zone());
        ChoiceButtons buttons =
                new ChoiceButtons(
                        candidate.roomName().isEmpty() ? when : when + " · " + candidate.roomName(),
                        own.votes().get(candidate.id()),
                        choice -> keep(() -> answering.vote(candidate.id(), choice)),
                        this::sayKept);
        choices.add(buttons);
        return buttons;
    }

    private void allSuit() {
        if (keep(() -> answering.voteForAll(Choice.YES))) {
            choices.forEach(buttons -> buttons.show(Choice.YES));
            sayKept();
        }
    }

    private void sayKept() {
        boolean all = choices.stream().allMatch(ChoiceButtons::isAnswered);
        say(Words.of(all ? "datepoll.answer.keptAll" : "datepoll.answer.kept"), false);
    }

    private boolean keep(Supplier<Outcome<?>> step) {
        remark.setInvalid(false);
        try {
            if (step.get() instanceof Outcome.Refused<?>(Message reason)) {
                say(Words.of(reason), true);
                return false;
            }
        } catch (InvalidInput wrong) {
            remark.setErrorMessage(Words.of(wrong.reason()));
            remark.setInvalid(true);
            return false;
        }
        whenKept.run();
        return true;
    }

    private void say(String words, boolean refused) {
        status.setText(words);
        status.setClassName("refusals", refused);
    }
}
