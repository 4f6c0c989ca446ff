package org.confer.meetingpaper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.confer.document.Layout;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.spi.MeetingTab;
import org.confer.meetingpaper.MeetingPapers;
import org.confer.meetingpaper.PrintedPaper;
import org.confer.meetingpaper.Sort;
import org.confer.shell.Languages;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.sitting.Following;

/** Agenda, meeting notice and attendance sheet, to be fetched and to be mailed. */
@org.springframework.stereotype.Component
class PapersTab implements MeetingTab {

    static final String SEGMENT = "papers";

    private final MeetingPapers papers;
    private final Following following;
    private final CurrentUser user;

    PapersTab(MeetingPapers papers, Following following, CurrentUser user) {
        this.papers = papers;
        this.following = following;
        this.user = user;
    }

    @Override
    public String segment() {
        return SEGMENT;
    }

    @Override
    public Message label() {
        return Message.of("meetingpaper.tab");
    }

    @Override
    public int position() {
        return 22;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return user.may(Permission.SEE_MEETINGS);
    }

    @Override
    public Component create(MeetingListing meeting) {
        Select<Locale> language = new Select<>();
        language.setLabel(Words.of("meetingpaper.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Languages.nearest(user.locale()));
        Select<Layout> layout = new Select<>();
        layout.setLabel(Words.of("meetingpaper.layout"));
        layout.addClassName("meeting-wide");
        layout.setItems(Layout.values());
        layout.setItemLabelGenerator(one -> Words.of(one.label()));
        layout.setValue(
                language.getValue().equals(Languages.CHINESE) ? Layout.NATIONAL : Layout.NEUTRAL);
        Div links = new Div();
        links.addClassName("part-rows");
        language.addValueChangeListener(
                change -> links(links, meeting.id(), language.getValue(), layout.getValue()));
        layout.addValueChangeListener(
                change -> links(links, meeting.id(), language.getValue(), layout.getValue()));
        links(links, meeting.id(), language.getValue(), layout.getValue());
        Div tab = new Div(Parts.line(language, layout), links);
        tab.addClassName("meeting-tab");
        if (meeting.state().isOpen() && papers.areMineToSend(meeting.id())) {
            tab.add(new Mailing(papers, following, meeting, language::getValue, layout::getValue));
        }
        return tab;
    }

    private void links(Div links, MeetingId meeting, Locale language, Layout layout) {
        links.removeAll();
        for (Sort sort : Sort.values()) {
            Anchor link =
                    new Anchor(
                            DownloadHandler.fromInputStream(event -> {
                                PrintedPaper paper = papers.print(meeting, sort, language, layout);
                                return new DownloadResponse(
                                        new ByteArrayInputStream(paper.content()),
                                        paper.name(),
                                        "application/pdf",
                                        paper.content().length);
                            }),
                            Words.of(sort.label()));
            link.addClassName("download");
            links.add(link);
        }
    }

    @Override
    public Optional<Component> notice(MeetingListing meeting) {
        return meeting.state().isBeforehand() && papers.areMineToSend(meeting.id())
                ? Optional.of(new OutdatedNote(papers, following, meeting))
                : Optional.empty();
    }
}
