package org.confer.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.ItemState;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said about the items, paragraph by paragraph, written while the meeting sits and until
 * its minutes go their way. Several people write at once, each in another paragraph; what one types
 * is never overwritten by another's text.
 */
@Service
@Transactional
public class Paragraphs {

    /** After so long without a word the pen is free for somebody else. */
    public static final Duration IDLE = Duration.ofMinutes(1);

    private static final int MOST_OF_AN_ITEM = 300;

    private final ParagraphStore store;
    private final SetAsideStore aside;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Telling telling;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Paragraphs(
            ParagraphStore store,
            SetAsideStore aside,
            Meetings meetings,
            Agendas agendas,
            Telling telling,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.aside = aside;
        this.meetings = meetings;
        this.agendas = agendas;
        this.telling = telling;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new, empty paragraph, in which the page is writing then.
     *
     * @param after stands behind this one, or at the end if null
     * @param page any identity that the open page made for itself
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<Paragraph> add(
            AgendaItemId item, @Nullable ParagraphId after, ParagraphKind kind, UUID page) {
        AgendaItemListing now = agendas.find(item);
        requireWriter(now.meeting());
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        if (now.state() == ItemState.WAITING) {
            return SittingRule.THE_ITEM_WAS_CALLED.refused();
        }
        if (store.count(item) >= MOST_OF_AN_ITEM) {
            return SittingRule.AN_ITEM_HAS_ROOM.refused(MOST_OF_AN_ITEM);
        }
        Paragraph before =
                after == null
                        ? null
                        : store.find(after).filter(one -> one.item().equals(item)).orElse(null);
        ParagraphId id =
                store.insert(now.meeting(), item, before, kind, "", user.person(), clock.instant());
        store.takePen(id, page, user.person(), clock.instant(), until());
        telling.meeting(now.meeting());
        return Outcome.done(store.find(id).orElseThrow());
    }

    /** Takes the pen for an open page, unless another page holds it. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<Paragraph> take(ParagraphId id, UUID page) {
        Paragraph now = toWrite(id);
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        if (!store.takePen(id, page, user.person(), clock.instant(), until())) {
            return held(now);
        }
        telling.paragraph(id, now.version());
        return Outcome.done(store.find(id).orElseThrow());
    }

    /**
     * Stores what was typed. If the pen was lost meanwhile and somebody else's text stands there,
     * both are kept.
     *
     * @param base the version that the page saw when it typed on
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<Written> write(ParagraphId id, UUID page, int base, ParagraphText text) {
        Paragraph now = toWrite(id);
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        Instant instant = clock.instant();
        if (base != now.version()
                || !store.keepPen(id, page, user.person(), instant, instant.plus(IDLE))) {
            return Outcome.done(keepBeside(now, text));
        }
        if (!text.value().equals(now.text())) {
            store.write(id, now.kind(), text.value(), user.person(), instant);
        }
        return Outcome.done(stored(id));
    }

    /**
     * A text that a browser kept while there was no connection.
     *
     * @param item on which it was typed; the paragraph may be gone meanwhile
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<Written> offer(AgendaItemId item, ParagraphId id, ParagraphText text) {
        MeetingId meeting = agendas.find(item).meeting();
        requireWriter(meeting);
        if (!isOpen(meeting)) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        Optional<Paragraph> now = store.hold(id).filter(one -> one.item().equals(item));
        if (now.isPresent()) {
            return Outcome.done(keepBeside(now.get(), text));
        }
        if (!text.value().isBlank()) {
            aside.insert(meeting, item, null, text.value(), user.person(), clock.instant());
            telling.meeting(meeting);
        }
        return Outcome.done(new Written.KeptBeside());
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<Paragraph> setKind(ParagraphId id, UUID page, ParagraphKind kind) {
        Paragraph now = toWrite(id);
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        if (!store.takePen(id, page, user.person(), clock.instant(), until())) {
            return held(now);
        }
        store.write(id, kind, now.text(), user.person(), clock.instant());
        stored(id);
        return Outcome.done(store.find(id).orElseThrow());
    }

    /** Lays the pen down; a paragraph left empty goes. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ParagraphId> putDown(ParagraphId id, UUID page) {
        Paragraph now = toWrite(id);
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        if (store.dropPen(id, page) && now.text().isBlank()) {
            store.delete(id);
            telling.meeting(now.meeting());
        } else {
            telling.paragraph(id, now.version());
        }
        return Outcome.done(id);
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ParagraphId> remove(ParagraphId id, UUID page) {
        Paragraph now = toWrite(id);
        if (!isOpen(now.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        if (!store.takePen(id, page, user.person(), clock.instant(), until())) {
            return held(now);
        }
        store.delete(id);
        events.publishEvent(new ParagraphRemoved(id, now.meeting(), now.position()));
        telling.meeting(now.meeting());
        return Outcome.done(id);
    }

    /** All pens of a page that was closed. */
    @Anybody("a page knows its own identity and no other; who holds no pen lays none down")
    public void leave(UUID page) {
        store.dropPens(page)
                .forEach(id ->
                        store.find(id).ifPresent(now -> telling.paragraph(id, now.version())));
    }

    /** What to do with a text that met another one. */
    public enum Choice {
        /** It replaces what stands in the paragraph. */
        PUT_IN,
        /** It becomes a paragraph of its own behind the other one. */
        KEEP_BOTH,
        /** What stands in the paragraph stays alone. */
        DROP
    }

    /** Ends that both texts are shown. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<SetAsideId> choose(SetAsideId id, Choice choice, UUID page) {
        SetAside text = aside.find(id).orElseThrow(() -> new NotPermitted("no such text"));
        agendas.find(text.item());
        requireWriter(text.meeting());
        if (!isOpen(text.meeting())) {
            return SittingRule.THE_RECORD_IS_OPEN.refused();
        }
        ParagraphId place = text.paragraph();
        Paragraph now = place == null ? null : store.hold(place).orElse(null);
        if (choice == Choice.PUT_IN
                && now != null
                && !store.takePen(
                        now.id(), page, user.person(), clock.instant(), clock.instant())) {
            return held(now);
        }
        if (!aside.delete(id)) {
            return SittingRule.A_TEXT_IS_CHOSEN_ONCE.refused();
        }
        if (choice == Choice.PUT_IN && now != null) {
            store.write(now.id(), now.kind(), text.text(), user.person(), clock.instant());
            store.dropPen(now.id(), page);
        } else if (choice != Choice.DROP) {
            store.insert(
                    text.meeting(),
                    text.item(),
                    now,
                    now == null ? ParagraphKind.PLAIN : now.kind(),
                    text.text(),
                    user.person(),
                    clock.instant());
        }
        telling.meeting(text.meeting());
        return Outcome.done(id);
    }

    private Written keepBeside(Paragraph now, ParagraphText text) {
        if (text.value().strip().equals(now.text().strip()) || text.value().isBlank()) {
            return new Written.Stored(now.version());
        }
        boolean there = false;
        for (SetAside other : aside.of(List.of(now.item()))) {
            if (now.id().equals(other.paragraph()) && other.person().equals(user.person())) {
                there |= other.text().startsWith(text.value());
                if (!there && text.value().startsWith(other.text())) {
                    // the same text, typed on
                    aside.delete(other.id());
                }
            }
        }
        if (!there) {
            aside.insert(
                    now.meeting(),
                    now.item(),
                    now.id(),
                    text.value(),
                    user.person(),
                    clock.instant());
            telling.meeting(now.meeting());
        }
        return new Written.KeptBeside();
    }

    private Written stored(ParagraphId id) {
        int version = store.find(id).orElseThrow().version();
        telling.paragraph(id, version);
        return new Written.Stored(version);
    }

    private static <T> Outcome<T> held(Paragraph now) {
        Paragraph.Pen pen = now.pen();
        return SittingRule.ONE_WRITES_AT_A_TIME.refused(pen == null ? "" : pen.name());
    }

    /** Nobody else changes it until the transaction ends. */
    private Paragraph toWrite(ParagraphId id) {
        Paragraph now = store.hold(id).orElseThrow(() -> new NotPermitted("no such paragraph"));
        agendas.find(now.item());
        requireWriter(now.meeting());
        return now;
    }

    private void requireWriter(MeetingId meeting) {
        if (!meetings.rights(meeting).runs()) {
            throw new NotPermitted("does not keep the record of this meeting");
        }
    }

    /**
     * If it is, it stays so until the transaction ends: nobody sends or issues minutes meanwhile.
     */
    private boolean isOpen(MeetingId meeting) {
        meetings.keepOpen(meeting);
        MeetingState state = meetings.find(meeting).state();
        return state == MeetingState.IN_SESSION || state == MeetingState.ENDED;
    }

    private Instant until() {
        return clock.instant().plus(IDLE);
    }
}
