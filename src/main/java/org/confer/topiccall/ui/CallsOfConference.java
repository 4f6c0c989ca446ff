package org.confer.topiccall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.topiccall.CallListing;
import org.confer.topiccall.TopicCalls;

/** On the page of a conference: its calls for topics, and the way to open one. */
@org.springframework.stereotype.Component
class CallsOfConference implements ConferenceSection {

    private static final int LATEST = 5;

    private final TopicCalls calls;
    private final CurrentUser user;

    CallsOfConference(TopicCalls calls, CurrentUser user) {
        this.calls = calls;
        this.user = user;
    }

    @Override
    public Message heading() {
        return Message.of("topiccall.calls");
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public List<Component> steps(ConferenceCharter charter) {
        return user.may(Permission.CONVENE) && user.worksFor(charter.listing().lead().id())
                ? List.of(
                        new Anchor(
                                "topic-calls/new?conference=" + charter.listing().id(),
                                Words.of("topiccall.open")))
                : List.of();
    }

    @Override
    public Component create(ConferenceCharter charter) {
        Div all = new Div();
        all.addClassName("part-rows");
        List<CallListing> latest =
                user.may(Permission.SEE_MEETINGS)
                        ? calls.of(charter.listing().id()).stream().limit(LATEST).toList()
                        : List.of();
        if (latest.isEmpty()) {
            all.add(Parts.quiet(Words.of("topiccall.none")));
        }
        latest.forEach(call ->
                all.add(
                        Parts.row(
                                "topic-calls/" + call.id(),
                                Words.of(
                                        "topiccall.until",
                                        Words.formats().dateTime(call.deadline(), call.zone())),
                                Words.of(
                                        "topiccall.answered",
                                        call.answers().size() - call.missing().size(),
                                        call.answers().size()))));
        return all;
    }
}
