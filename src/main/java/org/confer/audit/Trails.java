package org.confer.audit;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.confer.kernel.Audited;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Messages;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.sheet.SheetWriter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail, for auditors. */
@Service
@Transactional(readOnly = true)
public class Trails {

    private static final int MOST_EXPORTED = 100_000;

    private final TrailStore store;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    Trails(TrailStore store, Messages messages, CurrentUser user, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /**
     * In the transaction of the event's publisher: what was done and its entry stand or fall
     * together.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Audited event) {
        store.append(event, clock.instant(), user);
    }

    /** Newest first. */
    @Requires(Permission.AUDIT)
    public List<TrailEntry> list(TrailFilter filter, Slice slice) {
        return store.list(filter, slice);
    }

    @Requires(Permission.AUDIT)
    public int count(TrailFilter filter) {
        return store.count(filter);
    }

    @Requires(Permission.AUDIT)
    public Optional<TrailEntry> find(long id) {
        return store.find(id);
    }

    /** The entry before this one about the same thing. */
    @Requires(Permission.AUDIT)
    public Optional<TrailEntry> before(TrailEntry entry) {
        return store.neighbour(entry, false);
    }

    /** The entry after this one about the same thing. */
    @Requires(Permission.AUDIT)
    public Optional<TrailEntry> after(TrailEntry entry) {
        return store.neighbour(entry, true);
    }

    /** The kinds of things that the trail tells of. */
    @Requires(Permission.AUDIT)
    public List<String> subjects() {
        return store.subjects();
    }

    /**
     * The newest hundred thousand entries as a CSV file, in the reader's language.
     *
     * @param zone of the times in the file, which stand beside the instants in UTC
     */
    @Requires(Permission.AUDIT)
    public byte[] export(TrailFilter filter, Locale language, ZoneId zone) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(file)) {
            writer.row(
                    "id",
                    "utc",
                    zone.getId(),
                    messages.text("audit.person", language),
                    messages.text("audit.subject", language),
                    messages.text("audit.number", language),
                    messages.text("audit.what", language));
            for (int offset = 0; offset < MOST_EXPORTED; offset += Slice.LARGEST) {
                List<TrailEntry> entries = store.list(filter, new Slice(offset, Slice.LARGEST));
                entries.forEach(entry -> writer.row(row(entry, language, zone)));
                if (entries.size() < Slice.LARGEST) {
                    break;
                }
            }
        }
        return file.toByteArray();
    }

    private String[] row(TrailEntry entry, Locale language, ZoneId zone) {
        return new String[] {
            Long.toString(entry.id()),
            entry.at().toString(),
            entry.at().atZone(zone).toLocalDateTime().toString(),
            Objects.requireNonNullElseGet(
                    entry.personName(), () -> messages.text("audit.system", language)),
            entry.subject(),
            Long.toString(entry.subjectId()),
            messages.text(entry.account(), language)
        };
    }
}
