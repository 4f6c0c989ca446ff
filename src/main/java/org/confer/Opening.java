package org.confer;

import java.util.List;
import org.confer.kernel.BeforeOpening;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Prepares what must be there before the web server opens its port: it starts in the last phase, so
 * who comes in the first second finds everything.
 */
@Component
class Opening implements SmartLifecycle {

    private final List<BeforeOpening> work;
    private volatile boolean done;

    Opening(List<BeforeOpening> work) {
        this.work = work;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        work.forEach(BeforeOpening::prepare);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
