package org.confer.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.clearance.Clearances;
import org.confer.clearance.Sheet;
import org.confer.clearance.VersionListing;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.shell.Confirmation;
import org.confer.shell.DayField;
import org.confer.shell.EmptyState;
import org.confer.shell.Facts;
import org.confer.shell.Languages;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The versions that were sent, how units stand to them, and the steps of both sides. */
class ClearancePanel extends Div {

    private static final int USUAL_DAYS = 7;

    private final Clearances clearances;
    private final MeetingListing meeting;
    private final boolean writes;
    private final Clock clock;
    private final Select<Locale> language = new Select<>();
    private final Select<VersionListing> version = new Select<>();
    private final Div place = new Div();

    /**
     * @param writes whether the reader writes these minutes, or their correction, now
     */
    ClearancePanel(Clearances clearances, MeetingListing meeting, boolean writes, Clock clock) {
        this.clearances = clearances;
        this.meeting = meeting;
        this.writes = writes;
        this.clock = clock;
        addClassName("page-content");
        place.addClassName("page-content");
        language.setLabel(Words.of("clearance.language"));
        language.setItems(Languages.CHINESE, Languages.ENGLISH);
        language.setItemLabelGenerator(one ->
                Words.of(
                        one.equals(Languages.CHINESE) ? "clearance.chinese" : "clearance.english"));
        language.setValue(Words.language());
        version.setLabel(Words.of("clearance.version"));
        version.setItemLabelGenerator(one -> Words.of("clearance.versionNumber", one.number()));
        draw();
        language.addValueChangeListener(change -> show());
        version.addValueChangeListener(change -> show());
    }

    private void draw() {
        removeAll();
        List<VersionListing> versions = clearances.versions(meeting.id());
        if (writes) {
            add(sending(versions));
        }
        if (versions.isEmpty()) {
            add(
                    new EmptyState(
                            meeting.state() == MeetingState.ISSUED
                                    ? Message.of("clearance.none.needed")
                                    : Message.of("clearance.none")));
            return;
        }
        version.setItems(versions);
        version.setValue(versions.getFirst());
        add(Parts.line(version, language), place);
        show();
    }

    private void show() {
        place.removeAll();
        Optional.ofNullable(version.getValue())
                .map(chosen -> clearances.sheet(chosen.id(), language.getValue()))
                .ifPresent(sheet -> {
                    place.add(
                            facts(sheet.version()),
                            Download.link(
                                    () ->
                                            clearances.docx(
                                                    sheet.version().id(), language.getValue()),
                                    Words.of("clearance.docx")));
                    // on a phone the other units' answers fill a screen
                    if (sheet.mine()) {
                        place.add(new AnswerSteps(clearances, sheet.version().id(), this::draw));
                    }
                    place.add(new UnitTable(sheet.units(), sheet.version().zone()), paper(sheet));
                });
    }

    private Component paper(Sheet sheet) {
        Div paper = new Div();
        paper.addClassNames("card", "clearance-paper");
        paper.getElement().setAttribute("lang", language.getValue().toLanguageTag());
        sheet.paragraphs()
                .forEach(paragraph ->
                        paper.add(new ClearedParagraph(clearances, sheet, paragraph, this::show)));
        return paper;
    }

    private static Component facts(VersionListing version) {
        return new Facts()
                .with(
                        Words.of("clearance.sent"),
                        Words.of(
                                "clearance.sentBy",
                                Words.formats().dateTime(version.sentAt(), version.zone()),
                                version.sentBy()))
                .with(
                        Words.of("clearance.lastDay"),
                        Words.of(
                                "clearance.lastDay.whole", Words.formats().date(version.lastDay())))
                .with(Words.of("clearance.rule"), Words.of(version.rule().label()))
                .with(Words.of("clearance.hash"), new Code(version.hash()));
    }

    private Component sending(List<VersionListing> versions) {
        DayField lastDay = new DayField(Words.of("clearance.lastDay"));
        lastDay.setValue(LocalDate.now(clock.withZone(meeting.zone())).plusDays(USUAL_DAYS));
        Div steps =
                Parts.line(
                        lastDay,
                        Parts.primary(
                                versions.isEmpty() ? "clearance.send" : "clearance.sendAgain",
                                click -> send(lastDay)));
        if (meeting.state() == MeetingState.IN_CLEARANCE) {
            steps.add(Parts.button("clearance.takeBack", click -> askBack()));
        }
        return steps;
    }

    private void send(DayField lastDay) {
        if (lastDay.getValue() == null) {
            lastDay.setErrorMessage(Words.of("clearance.lastDay.missing"));
            lastDay.setInvalid(true);
            return;
        }
        Told.of(
                () -> clearances.send(meeting.id(), lastDay.getValue()),
                Message.of("clearance.sentNow"),
                sent -> reload());
    }

    private void askBack() {
        Confirmation.ask(
                Message.of("clearance.takeBack.ask"),
                Message.of("clearance.takeBack.consequence"),
                Message.of("clearance.takeBack"),
                () ->
                        Told.of(
                                () -> clearances.takeBack(meeting.id()),
                                Message.of("clearance.takenBack"),
                                done -> reload()));
    }

    /** The page around the tab shows the meeting's new state as well. */
    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }
}
