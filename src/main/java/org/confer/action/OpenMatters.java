package org.confer.action;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.action.ActionStore.Onlooker;
import org.confer.calendar.WorkingDays;
import org.confer.conference.Unit;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still open, unit by unit, as far as one may see it. */
@Service
@Transactional(readOnly = true)
public class OpenMatters {

    private static final int MOST_ROWS = 20_000;

    /** Conferences on other clocks may have another day. */
    private record Eve(DepartmentId unit, LocalDate today) {}

    private final ActionStore store;
    private final WorkingDays workingDays;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    OpenMatters(
            ActionStore store,
            WorkingDays workingDays,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.workingDays = workingDays;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** Names of the conferences whose actions one may see. */
    @Requires(Permission.SEE_ACTIONS)
    public List<String> conferences() {
        return store.conferences(onlooker());
    }

    /**
     * Those units first that have most overdue.
     *
     * @param conference name of one conference; empty for all
     */
    @Requires(Permission.SEE_ACTIONS)
    public List<UnitTally> byUnit(String conference) {
        Map<Eve, LocalDate> soon = new HashMap<>();
        Map<Unit, UnitTally> tallies = new LinkedHashMap<>();
        for (ActionStore.Counted counted : store.count(conference, onlooker())) {
            tallies.merge(counted.unit(), tally(counted, soon), UnitTally::and);
        }
        return tallies.values().stream()
                .sorted((one, other) ->
                        one.red() == other.red()
                                ? Integer.compare(other.open(), one.open())
                                : Integer.compare(other.red(), one.red()))
                .toList();
    }

    private UnitTally tally(ActionStore.Counted counted, Map<Eve, LocalDate> soon) {
        int number = counted.number();
        Unit unit = counted.unit();
        return switch (counted.state()) {
            case ACCEPTED -> new UnitTally(unit, 0, 0, 0, 0, number, counted.inTime() ? number : 0);
            case SUBMITTED -> new UnitTally(unit, 0, 0, 0, number, 0, 0);
            case CANCELLED -> UnitTally.none(unit);
            case ASSIGNED, IN_PROGRESS, RETURNED ->
                    switch (urgency(unit, counted.dueOn(), counted.zone(), soon)) {
                        case GREEN -> new UnitTally(unit, number, 0, 0, 0, 0, 0);
                        case YELLOW -> new UnitTally(unit, 0, number, 0, 0, 0, 0);
                        case RED -> new UnitTally(unit, 0, 0, number, 0, 0, 0);
                    };
        };
    }

    private Urgency urgency(Unit unit, LocalDate dueOn, ZoneId zone, Map<Eve, LocalDate> soon) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return Urgency.of(
                dueOn,
                today,
                soon.computeIfAbsent(
                        new Eve(unit.id(), today),
                        eve ->
                                workingDays.after(
                                        eve.unit(), eve.today(), Urgency.WORKING_DAYS_AHEAD)));
    }

    /**
     * The actions that a list shows as a CSV file.
     *
     * @param language of the headings
     */
    @Requires(Permission.SEE_ACTIONS)
    public byte[] csv(ActionFilter filter, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(SheetWriter.csv(file), filter, language);
        return file.toByteArray();
    }

    /**
     * The same as a workbook, dates and numbers typed.
     *
     * @param language of the headings
     */
    @Requires(Permission.SEE_ACTIONS)
    public byte[] xlsx(ActionFilter filter, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String name = messages.text(Message.of("action.menu.actions"), language);
        write(SheetWriter.xlsx(file, name), filter, language);
        return file.toByteArray();
    }

    /**
     * What {@link #byUnit} tells, unit by unit, as a CSV file.
     *
     * @param conference name of one conference; empty for all
     * @param language of the headings
     */
    @Requires(Permission.SEE_ACTIONS)
    public byte[] tableCsv(String conference, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TallySheet.write(SheetWriter.csv(file), byUnit(conference), messages, language);
        return file.toByteArray();
    }

    /**
     * The same as a workbook, numbers typed.
     *
     * @param conference name of one conference; empty for all
     * @param language of the headings
     */
    @Requires(Permission.SEE_ACTIONS)
    public byte[] tableXlsx(String conference, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String name = messages.text(Message.of("action.openMatters"), language);
        TallySheet.write(SheetWriter.xlsx(file, name), byUnit(conference), messages, language);
        return file.toByteArray();
    }

    private void write(SheetWriter to, ActionFilter filter, Locale language) {
        Map<Eve, LocalDate> soon = new HashMap<>();
        try (SheetWriter writer = to) {
            writer.row(
                    Stream.of(
                                    "action.column.number",
                                    "action.conference",
                                    "action.field.text",
                                    "action.field.criterion",
                                    "action.lead",
                                    "action.coOperating",
                                    "action.responsible",
                                    "action.due",
                                    "action.state",
                                    "action.urgency")
                            .map(key -> Cell.of(messages.text(Message.of(key), language)))
                            .toList());
            for (int offset = 0; offset < MOST_ROWS; offset += Slice.LARGEST) {
                List<ActionListing> some =
                        store.list(
                                filter,
                                ActionOrder.DUE_FIRST,
                                new Slice(offset, Slice.LARGEST),
                                onlooker());
                some.forEach(action -> writer.row(row(action, language, soon)));
                if (some.size() < Slice.LARGEST) {
                    break;
                }
            }
        }
    }

    private List<Cell> row(ActionListing action, Locale language, Map<Eve, LocalDate> soon) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(action.number()));
        row.add(Cell.of(action.conferenceName()));
        row.add(Cell.of(action.text()));
        row.add(Cell.of(action.criterion()));
        row.add(Cell.of(action.lead().name()));
        row.add(
                Cell.of(
                        action.coOperating().stream()
                                .map(Unit::name)
                                .collect(Collectors.joining(" · "))));
        row.add(Cell.of(Objects.requireNonNullElse(action.responsibleName(), "")));
        row.add(Cell.of(action.dueOn()));
        row.add(Cell.of(messages.text(action.state().label(), language)));
        row.add(
                action.isWaiting()
                        ? Cell.of(
                                messages.text(
                                        urgency(action.lead(), action.dueOn(), action.zone(), soon)
                                                .label(),
                                        language))
                        : new Cell.Blank());
        return row;
    }

    private Onlooker onlooker() {
        return new Onlooker(user.person(), user.department(), user.may(Permission.AUDIT));
    }
}
