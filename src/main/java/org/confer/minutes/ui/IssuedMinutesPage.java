package org.confer.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.Minutes;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** One set of issued minutes, at an address of its own. */
@Route("minutes/:minutes([0-9]{1,18})")
@RolesAllowed({"SEE_MEETINGS", "AUDIT"})
class IssuedMinutesPage extends Page implements BeforeEnterObserver {

    private final Minutes minutes;

    IssuedMinutesPage(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IssuedListing listing =
                event.getRouteParameters()
                        .getLong("minutes")
                        .filter(id -> id > 0)
                        .map(IssuedMinutesId::new)
                        .map(minutes::find)
                        .orElseThrow(NotFoundException::new);
        clear();
        title(listing.title() + " · " + IssuedPanel.number(listing));
        actions(new Anchor("meetings/" + listing.meeting(), Words.of("minutes.page.openMeeting")));
        add(
                new IssuedPanel(
                        minutes,
                        listing,
                        () ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(
                                                "meetings/" + listing.meeting() + "/minutes"))));
    }
}
