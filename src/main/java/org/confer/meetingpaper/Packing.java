package org.confer.meetingpaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.confer.document.Layout;
import org.confer.invitation.spi.Parcel;
import org.confer.kernel.Messages;
import org.confer.kernel.PublicAddress;
import org.confer.meeting.AgendaItemListing;
import org.confer.notification.Enclosure;
import org.confer.paper.PaperFile;
import org.confer.paper.PaperId;
import org.confer.paper.PaperListing;
import org.confer.topic.TopicId;

/**
 * The parcels of one mailing. Units that are shown the same share what is printed; papers of topics
 * travel with it up to a size that mail servers take, and beyond that as addresses.
 */
class Packing {

    /** Bytes of topics' papers in one mail; on the way they grow by a third. */
    static final int MOST_ENCLOSED = 6 << 20;

    private static final List<Sort> MAILED = List.of(Sort.NOTICE, Sort.AGENDA);

    private final Printing printing;
    private final Locale language;
    private final Layout layout;
    private final Map<TopicId, List<PaperListing>> papers;
    private final Function<PaperId, PaperFile> files;
    private final Messages messages;
    private final PublicAddress address;
    private final Map<Printing.Shown, List<Enclosure>> printed = new HashMap<>();
    private final Map<PaperId, PaperFile> read = new HashMap<>();

    Packing(
            Printing printing,
            Locale language,
            Layout layout,
            Map<TopicId, List<PaperListing>> papers,
            Function<PaperId, PaperFile> files,
            Messages messages,
            PublicAddress address) {
        this.printing = printing;
        this.language = language;
        this.layout = layout;
        this.papers = papers;
        this.files = files;
        this.messages = messages;
        this.address = address;
    }

    /** What goes to a unit that is shown this; papers only of the items it is shown. */
    Parcel parcel(Printing.Shown shown) {
        List<Enclosure> enclosed = new ArrayList<>(printed.computeIfAbsent(shown, this::print));
        int own = enclosed.size();
        StringBuilder elsewhere = new StringBuilder();
        int size = 0;
        for (AgendaItemListing item : shown.items()) {
            for (PaperListing paper : papers.getOrDefault(item.topic(), List.of())) {
                if (size + paper.size() <= MOST_ENCLOSED) {
                    size += paper.size();
                    enclosed.add(enclosure(item, paper));
                } else {
                    elsewhere.append(
                            say(
                                    "meetingpaper.parcel.elsewhere",
                                    item.position(),
                                    paper.name(),
                                    address.of("topics/" + item.topic())));
                }
            }
        }
        return new Parcel(enclosed, say("meetingpaper.parcel", enclosed.size() - own) + elsewhere);
    }

    private List<Enclosure> print(Printing.Shown shown) {
        return MAILED.stream()
                .map(sort -> printing.print(sort, shown, language, layout))
                .map(paper -> new Enclosure(paper.name(), "application/pdf", paper.content()))
                .toList();
    }

    /** The item's number in front: papers of several items may have one name. */
    private Enclosure enclosure(AgendaItemListing item, PaperListing paper) {
        PaperFile file = read.computeIfAbsent(paper.id(), files);
        return new Enclosure(item.position() + "-" + file.name(), file.mediaType(), file.content());
    }

    private String say(String key, Object... arguments) {
        return messages.text(key, language, arguments);
    }
}
