package org.confer.datepoll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.ToIntFunction;
import org.confer.datepoll.Choice;
import org.confer.datepoll.OthersShown;
import org.confer.datepoll.PollListing;
import org.confer.scheduling.Need;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Who said what: a row for each unit and guest, a column for each time, counts below. */
class PollTable extends Div {

    PollTable(PollListing poll) {
        addClassName("datepoll-tab");
        if (poll.othersShown() == OthersShown.NOTHING && poll.voices().size() < 2) {
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("datepoll-table");
        NativeTableHeaderCell corner = new NativeTableHeaderCell(Words.of("datepoll.who"));
        NativeTableRow head = new NativeTableRow(corner);
        poll.candidates().forEach(one -> head.add(column(poll, one)));
        table.add(new NativeTableHeader(head));
        NativeTableBody body = new NativeTableBody();
        poll.voices().forEach(voice -> body.add(row(poll, voice)));
        table.add(body);
        NativeTableFooter foot = new NativeTableFooter();
        foot.add(count(poll, Choice.YES, PollListing.Tally::yes));
        foot.add(count(poll, Choice.IF_NEED_BE, PollListing.Tally::ifNeedBe));
        foot.add(count(poll, Choice.NO, PollListing.Tally::no));
        table.add(foot);
        Div frame = new Div(table);
        frame.addClassName("datepoll-frame");
        // a part that scrolls must be reached by keyboard
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", Words.of("datepoll.answers"));
        add(Parts.heading("datepoll.answers"), frame);
    }

    private static NativeTableHeaderCell column(PollListing poll, PollListing.Candidate one) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(new Span(Words.formats().period(one.period(), poll.zone())));
        if (one.chosen()) {
            cell.addClassName("chosen");
            cell.add(mark("datepoll.chosenMark", "good"));
        }
        if (one.tally().requiredNo() > 0) {
            cell.add(mark("datepoll.requiredMissing", "bad"));
        }
        if (one.roomTaken()) {
            cell.add(mark("datepoll.roomTaken", "warn"));
        }
        return cell;
    }

    private static Span mark(String key, String tone) {
        Span mark = new Span(Words.of(key));
        mark.addClassNames("badge", tone);
        return mark;
    }

    private static NativeTableRow row(PollListing poll, PollListing.Voice voice) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(
                new Span(voice.name()),
                Parts.quiet(
                        voice.guest() == null
                                ? Words.of(voice.need().label())
                                : Words.of("datepoll.guest")));
        if (!voice.remark().isEmpty()) {
            name.add(Parts.quiet(voice.remark()));
        }
        NativeTableRow row = new NativeTableRow(name);
        poll.candidates().forEach(one -> row.add(cell(voice.votes().get(one.id()), voice.need())));
        return row;
    }

    private static NativeTableCell cell(@Nullable Choice choice, Need need) {
        String symbol =
                switch (choice) {
                    case null -> "·";
                    case YES -> "✓";
                    case IF_NEED_BE -> "(✓)";
                    case NO -> "✗";
                };
        Span shown = new Span(symbol);
        shown.getElement().setAttribute("aria-hidden", "true");
        Span read =
                new Span(choice == null ? Words.of("datepoll.noAnswer") : Words.of(choice.label()));
        read.addClassName("datepoll-read");
        NativeTableCell cell = new NativeTableCell();
        cell.add(new Component[] {shown, read});
        cell.addClassName(
                choice == null ? "open" : choice.name().toLowerCase(java.util.Locale.ROOT));
        if (choice == Choice.NO && need != Need.OPTIONAL) {
            cell.addClassName("against");
        }
        return cell;
    }

    private static NativeTableRow count(
            PollListing poll, Choice choice, ToIntFunction<PollListing.Tally> counted) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(Words.of(choice.label()));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        poll.candidates()
                .forEach(one ->
                        row.add(
                                new NativeTableCell(
                                        Words.formats().number(counted.applyAsInt(one.tally())))));
        return row;
    }
}
