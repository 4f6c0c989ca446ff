package org.confer.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.confer.document.Layout;
import org.confer.kernel.Message;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.IssuedText;
import org.confer.minutes.Minutes;
import org.confer.shell.Languages;
import org.confer.shell.Parts;
import org.confer.shell.ReasonDialog;
import org.confer.shell.Words;

/** Issued minutes: what they are, and the files to download. */
class IssuedPanel extends Div {

    /**
     * @param corrected called once a correction was opened
     */
    IssuedPanel(Minutes minutes, IssuedListing listing, Runnable corrected) {
        addClassName("page-content");
        lineage(listing);
        add(facts(listing));
        if (minutes.mayCorrect(listing.id())) {
            add(
                    Parts.line(
                            Parts.button(
                                    "minutes.page.correct",
                                    click -> ask(minutes, listing, corrected))));
        }
        add(
                new H2(Words.of("minutes.page.files")),
                files(minutes, listing),
                new ExtractChoice(minutes, listing),
                new H2(Words.of("minutes.page.text")),
                text(minutes.text(listing.id(), Words.language())));
    }

    /** What these take the place of, and what took theirs; above everything else. */
    private void lineage(IssuedListing listing) {
        IssuedListing.Other young = listing.correctedBy();
        if (young != null) {
            add(note("minutes.page.correctedBy", young, ""));
        }
        IssuedListing.Other old = listing.corrects();
        if (old != null) {
            add(note("minutes.page.corrects", old, listing.reason()));
        }
    }

    private static Div note(String key, IssuedListing.Other other, String reason) {
        Div note =
                new Div(
                        new Span(Words.of(key)),
                        new Anchor("minutes/" + other.id(), number(other.year(), other.number())));
        if (!reason.isEmpty()) {
            note.add(Parts.text(reason));
        }
        note.addClassName("minutes-lineage");
        return note;
    }

    private static void ask(Minutes minutes, IssuedListing listing, Runnable corrected) {
        new ReasonDialog(
                        Message.of("minutes.page.correct.ask"),
                        reason -> minutes.correct(listing.id(), reason),
                        Message.of("minutes.page.correct.opened"),
                        meeting -> corrected.run())
                .open();
    }

    private static Div text(IssuedText text) {
        Div printed = new Div(new H3(text.title()));
        printed.addClassNames("card", "printed");
        text.paragraphs().forEach(paragraph -> printed.add(PrintedBlock.paragraph(paragraph)));
        return printed;
    }

    static String number(IssuedListing listing) {
        return number(listing.year(), listing.number());
    }

    private static String number(int year, int number) {
        return Words.of("minutes.number", Integer.toString(year), number);
    }

    private static DescriptionList facts(IssuedListing listing) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "minutes.list.number", number(listing));
        fact(facts, "minutes.list.conference", listing.conferenceName());
        facts.add(
                new Term(Words.of("minutes.list.name")),
                new Description(new Anchor("meetings/" + listing.meeting(), listing.title())));
        fact(
                facts,
                "minutes.list.issued",
                Words.formats().dateTime(listing.issuedAt(), listing.zone()));
        facts.add(
                new Term(Words.of("minutes.page.hash")), new Description(new Code(listing.hash())));
        return facts;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new Term(Words.of(name)), new Description(value));
    }

    /** The layout in which they went out first, both languages each. */
    private static UnorderedList files(Minutes minutes, IssuedListing listing) {
        UnorderedList files = new UnorderedList();
        files.addClassName("downloads");
        Layout other = listing.layout() == Layout.NATIONAL ? Layout.NEUTRAL : Layout.NATIONAL;
        for (Layout layout : List.of(listing.layout(), other)) {
            for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                files.add(
                        new ListItem(
                                Download.link(
                                        () -> minutes.file(listing.id(), language, layout),
                                        Words.of(
                                                "minutes.page.download",
                                                DraftPanel.name(language),
                                                Words.of(layout.label())))));
            }
        }
        return files;
    }
}
