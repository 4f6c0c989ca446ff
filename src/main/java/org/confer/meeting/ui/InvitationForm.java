package org.confer.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingId;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.organisation.DepartmentListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Invites a further unit: to attend, to sit in on single items, or to get a copy. */
class InvitationForm extends Div {

    InvitationForm(
            Seats seats,
            MeetingId meeting,
            List<DepartmentListing> departments,
            List<AgendaItemListing> agenda,
            Runnable whenInvited) {
        addClassName("meeting-tab");
        ComboBox<DepartmentListing> unit = new ComboBox<>(Words.of("meeting.unit"));
        unit.setItems(departments);
        unit.setItemLabelGenerator(DepartmentListing::shortName);
        Select<SeatRole> role = new Select<>();
        role.setLabel(Words.of("meeting.seat.role"));
        role.setItems(SeatRole.SITS_IN, SeatRole.ATTENDS, SeatRole.COPY);
        role.setItemLabelGenerator(one -> Words.of(one.label()));
        role.setValue(SeatRole.SITS_IN);
        MultiSelectComboBox<AgendaItemListing> items =
                new MultiSelectComboBox<>(Words.of("meeting.seat.items"));
        items.setItems(agenda);
        items.setItemLabelGenerator(AgendaItemListing::title);
        role.addValueChangeListener(
                change -> items.setVisible(change.getValue() == SeatRole.SITS_IN));
        Refusals refusals =
                new Refusals().at(unit, "meeting.unit.missing", "meeting.rule.A_UNIT_HAS_ONE_SEAT");
        add(
                Parts.heading("meeting.seat.invite"),
                Parts.line(
                        unit,
                        role,
                        items,
                        Parts.button(
                                "meeting.seat.inviteThis",
                                click -> {
                                    DepartmentListing chosen = unit.getValue();
                                    if (chosen == null) {
                                        refusals.show(Message.of("meeting.unit.missing"));
                                        return;
                                    }
                                    refusals.tell(
                                            () ->
                                                    seats.invite(
                                                            meeting,
                                                            chosen.id(),
                                                            role.getValue(),
                                                            items.getValue().stream()
                                                                    .map(AgendaItemListing::id)
                                                                    .toList()),
                                            Message.of("meeting.saved"),
                                            done -> whenInvited.run());
                                })),
                refusals);
    }
}
