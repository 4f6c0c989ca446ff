package org.confer.consolidation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.DuplicateGroups.LastComparison;
import org.confer.kernel.Message;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** When the plans were last compared, or how far the comparison under way has come. */
class ComparisonStatus extends Div {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 1_000;

    private final DuplicateGroups groups;
    private final Runnable whenNew;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration looking;
    private boolean busy;

    ComparisonStatus(DuplicateGroups groups, Runnable whenNew) {
        this.groups = groups;
        this.whenNew = whenNew;
        getElement().setAttribute("role", "status");
        words.addClassName("quiet");
        bar.getElement().setAttribute("aria-label", Words.of("consolidation.comparing"));
        add(words, bar);
        show();
    }

    void compareNow() {
        UI ui = UI.getCurrent();
        Thread.ofVirtual()
                .start(
                        new DelegatingSecurityContextRunnable(() -> {
                            try {
                                groups.compareNow();
                            } catch (RuntimeException failure) {
                                ui.access(() -> {
                                    throw failure;
                                });
                            }
                        }));
        busy = true;
        Toast.done(Message.of("consolidation.comparing"));
        look(ui);
    }

    void show() {
        Optional<Double> underWay = groups.underWay();
        bar.setVisible(underWay.isPresent());
        underWay.ifPresent(bar::setValue);
        if (underWay.isPresent()) {
            busy = true;
            words.setText(Words.of("consolidation.comparing"));
            return;
        }
        words.setText(
                groups.lastComparison()
                        .map(ComparisonStatus::told)
                        .orElse(Words.of("consolidation.neverCompared")));
        if (busy) {
            busy = false;
            whenNew.run();
            stop();
        }
    }

    private static String told(LastComparison last) {
        String compared =
                Words.of(
                        last.clashesLeftOut() > 0
                                ? "consolidation.comparedButClashes"
                                : "consolidation.compared",
                        Words.formats().dateTime(last.at(), Words.zone()),
                        last.plans(),
                        last.groups(),
                        last.clashesLeftOut());
        String leftOut =
                last.pairsLeftOut() == 0
                        ? ""
                        : " " + Words.of("consolidation.pairsLeftOut", last.pairsLeftOut());
        String how =
                last.byMeaning()
                        ? Words.of("consolidation.byMeaning")
                        : Words.of("consolidation.byLetters");
        return compared + leftOut + " " + how;
    }

    /** The page asks once a second, only while a comparison is under way. */
    private void look(UI ui) {
        if (looking == null) {
            ui.setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
            looking = ui.addPollListener(event -> show());
        }
    }

    private void stop() {
        if (looking != null) {
            looking.remove();
            looking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (busy) {
            look(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) {
            looking.remove();
            looking = null;
            event.getUI().setPollInterval(-1);
        }
    }
}
