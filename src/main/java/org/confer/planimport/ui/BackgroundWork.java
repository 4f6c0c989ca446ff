package org.confer.planimport.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.confer.kernel.Message;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work that takes its time, done in the signed-in person's name beside the page: a progress bar and
 * a button to cancel. Leaving the page cancels, too.
 */
class BackgroundWork extends Div {

    private static final long NANOS_BETWEEN_SIGNS = 150_000_000;

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    BackgroundWork(Message what) {
        addClassNames("card", "planimport-work");
        getElement().setAttribute("role", "status");
        Span label = new Span(Words.of(what));
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.of(what));
        Button cancel = new Button(Words.of("training.form.cancel"));
        cancel.setDisableOnClick(true);
        cancel.addClickListener(event -> {
            cancelled.set(true);
            words.setText(Words.of("planimport.work.cancelling"));
        });
        add(label, bar, words, cancel);
    }

    /**
     * Starts; exactly one of the two is called in the end, on the page, if it is still there.
     *
     * @param abandoned closes the result if nobody is there any more to take it
     */
    <T> void start(
            Function<Progress, T> work,
            Consumer<T> whenDone,
            Consumer<RuntimeException> whenFailed,
            Consumer<T> abandoned) {
        UI ui = UI.getCurrent();
        Runnable run =
                () -> {
                    try {
                        T result = work.apply(signs(ui));
                        if (cancelled.get() && !isAttached()) {
                            abandoned.accept(result);
                        } else {
                            ui.access(() -> whenDone.accept(result));
                        }
                    } catch (RuntimeException failure) {
                        failed(ui, failure, whenFailed);
                    } catch (Error grave) {
                        // memory ran out, for example: the person must not wait for ever
                        failed(ui, new IllegalStateException(grave), whenFailed);
                        throw grave;
                    }
                };
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(run));
    }

    /** A person who has left the page is told nothing; the work was cancelled and undone. */
    private void failed(UI ui, RuntimeException failure, Consumer<RuntimeException> whenFailed) {
        if (cancelled.get() && !isAttached()) {
            log.info("Work was given up when its page was left: {}", failure.toString());
        } else {
            ui.access(() -> whenFailed.accept(failure));
        }
    }

    private Progress signs(UI ui) {
        long[] last = {System.nanoTime()};
        return (rows, fraction) -> {
            if (System.nanoTime() - last[0] > NANOS_BETWEEN_SIGNS) {
                last[0] = System.nanoTime();
                ui.access(() -> show(rows, fraction));
            }
            return !cancelled.get();
        };
    }

    private void show(long rows, double fraction) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(fraction, 0, 1));
        words.setText(Words.of("planimport.work.rows", rows));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancelled.set(true);
    }
}
