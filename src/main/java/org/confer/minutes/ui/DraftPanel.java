package org.confer.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.confer.document.Layout;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;
import org.confer.minutes.Correction;
import org.confer.minutes.Draft;
import org.confer.minutes.DraftPart;
import org.confer.minutes.Minutes;
import org.confer.shell.Confirmation;
import org.confer.shell.Languages;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The minutes as the secretariat writes and issues them. */
class DraftPanel extends Div {

    private final Minutes minutes;
    private final MeetingId meeting;
    private final Runnable issued;
    private final Select<Locale> language = new Select<>();
    private final Select<Layout> layout = new Select<>();
    private final Div steps = new Div();
    private final Div paper = new Div();
    private final Div corrected = new Div();

    DraftPanel(Minutes minutes, MeetingId meeting, Runnable issued) {
        this.minutes = minutes;
        this.meeting = meeting;
        this.issued = issued;
        addClassName("draft");
        language.setLabel(Words.of("minutes.tab.language"));
        language.setItems(Languages.CHINESE, Languages.ENGLISH);
        language.setItemLabelGenerator(DraftPanel::name);
        language.setValue(Words.language());
        language.addValueChangeListener(event -> show());
        layout.setLabel(Words.of("minutes.tab.layout"));
        layout.setItems(Layout.values());
        layout.setItemLabelGenerator(one -> Words.of(one.label()));
        layout.setValue(Layout.NATIONAL);
        layout.setWidth("17rem");
        layout.addValueChangeListener(event -> show());
        steps.addClassName("filters");
        paper.addClassNames("card", "printed");
        Div tools = new Div(language, layout, steps);
        tools.addClassName("filters");
        corrected.addClassName("minutes-lineage");
        add(corrected, tools, paper);
        show();
    }

    static String name(Locale language) {
        return Words.of(
                language.equals(Languages.CHINESE)
                        ? "minutes.page.chinese"
                        : "minutes.page.english");
    }

    private void show() {
        Draft draft = minutes.draft(meeting, language.getValue());
        List<Message> unprintable = minutes.unprintable(meeting);
        steps(draft, unprintable);
        correction(draft);
        paper.removeAll();
        paper.getElement().setAttribute("lang", draft.language().toLanguageTag());
        paper.add(new H2(draft.title()));
        for (DraftPart part : draft.parts()) {
            paper.add(
                    switch (part) {
                        case DraftPart.Recorded recorded -> PrintedBlock.of(recorded.block());
                        case DraftPart.Worded worded ->
                                new PassageEditor(minutes, draft, worded, this::show);
                    });
        }
    }

    private void steps(Draft draft, List<Message> unprintable) {
        steps.removeAll();
        if (!unprintable.isEmpty()) {
            UnorderedList list = new UnorderedList();
            unprintable.forEach(message -> list.add(new ListItem(Words.of(message))));
            Div warning = new Div(new Paragraph(Words.of("minutes.tab.unprintable")), list);
            warning.addClassName("passage-warning");
            steps.add(warning);
            return;
        }
        Anchor preview =
                Download.link(
                        () -> minutes.preview(meeting, language.getValue(), layout.getValue()),
                        Words.of("minutes.tab.preview"));
        steps.add(preview);
        if (draft.mayBeIssued()) {
            Button issue = new Button(Words.of("minutes.tab.issue"), event -> ask());
            issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(issue);
        } else {
            steps.add(new Paragraph(Words.of("minutes.tab.notEnded")));
        }
        if (layout.getValue() == Layout.NATIONAL && !draft.substitutedHands().isEmpty()) {
            Span note =
                    new Span(Words.of("minutes.tab.handsSubstituted", draft.substitutedHands()));
            note.addClassName("quiet");
            steps.add(note);
        }
    }

    /** What is being corrected stands above the draft, with the way back. */
    private void correction(Draft draft) {
        corrected.removeAll();
        Correction correction = draft.correction();
        corrected.setVisible(correction != null);
        if (correction != null) {
            corrected.add(
                    new Span(Words.of("minutes.tab.corrects")),
                    new Anchor(
                            "minutes/" + correction.corrects(),
                            Words.of(
                                    "minutes.number",
                                    Integer.toString(correction.year()),
                                    correction.number())),
                    Parts.text(correction.reason()),
                    Parts.button("minutes.tab.dropCorrection", click -> drop()));
        }
    }

    private void drop() {
        Confirmation.ask(
                Message.of("minutes.tab.dropCorrection.ask"),
                Message.of("minutes.tab.dropCorrection.consequence"),
                Message.of("minutes.tab.dropCorrection"),
                () ->
                        Told.of(
                                () -> minutes.dropCorrection(meeting),
                                Message.of("minutes.tab.correctionDropped"),
                                dropped -> issued.run()));
    }

    private void ask() {
        Confirmation.ask(
                Message.of("minutes.tab.issueQuestion"),
                Message.of("minutes.tab.issueConsequence"),
                Message.of("minutes.tab.issueVerb"),
                this::issue);
    }

    private void issue() {
        try {
            if (Toast.tell(
                    minutes.issue(meeting, layout.getValue()),
                    Message.of("minutes.tab.issuedNow"))) {
                issued.run();
            } else {
                show();
            }
        } catch (InvalidInput changedMeanwhile) {
            Toast.refused(changedMeanwhile.reason());
            show();
        }
    }
}
