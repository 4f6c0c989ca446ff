package org.confer.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.shell.Words;
import org.springframework.stereotype.Component;

/** Whoever opens pages reads times by the clock of the place where they work. */
@Component
class ClockOfTheReader implements VaadinServiceInitListener {

    private final WorkingDays workingDays;
    private final CurrentUser user;

    ClockOfTheReader(WorkingDays workingDays, CurrentUser user) {
        this.workingDays = workingDays;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> set(opened.getUI()));
    }

    private void set(UI ui) {
        if (user.isSignedIn()) {
            Words.setZone(ui, workingDays.workplace(user.department()).zone());
        }
    }
}
