package org.confer.sitting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.confer.meeting.MeetingId;
import org.confer.signal.Signal;
import org.confer.signal.SignalListener;
import org.confer.signal.Signals;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Who follows which meeting on a screen of this application. A changed paragraph is read once and
 * handed to all of them; each is served on a thread of its own, so that a slow one keeps nobody
 * waiting.
 */
@Component
public class Following implements SignalListener, DisposableBean {

    private final Map<MeetingId, Set<Mailbox>> followers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ParagraphStore paragraphs;
    private final Signals signals;
    private final Telling telling;
    private boolean listening;

    Following(ParagraphStore paragraphs, Signals signals, Telling telling) {
        this.paragraphs = paragraphs;
        this.signals = signals;
        this.telling = telling;
    }

    /** What modules above show on the meeting's screens has changed, in the transaction at work. */
    public void changed(MeetingId meeting) {
        telling.meeting(meeting);
    }

    /**
     * @param follower is called on any thread, but by one at a time
     * @return ends it
     */
    public Runnable follow(MeetingId meeting, Consumer<Change> follower) {
        listen();
        Mailbox mailbox = new Mailbox(follower, threads);
        followers.compute(
                meeting,
                (id, others) -> {
                    Set<Mailbox> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                    all.add(mailbox);
                    return all;
                });
        return () ->
                followers.computeIfPresent(
                        meeting,
                        (id, all) -> {
                            all.remove(mailbox);
                            return all.isEmpty() ? null : all;
                        });
    }

    private synchronized void listen() {
        if (!listening) {
            listening = true;
            signals.listen(this);
        }
    }

    @Override
    public void heard(Signal signal) {
        if (followers.isEmpty()) {
            return;
        }
        switch (signal.subject()) {
            case Telling.MEETING -> readAnew(of(new MeetingId(signal.id())));
            case Telling.PARAGRAPH ->
                    paragraphs
                            .find(new ParagraphId(signal.id()))
                            .ifPresent(now ->
                                    of(now.meeting()).forEach(one -> one.put(null, List.of(now))));
            default -> {}
        }
    }

    @Override
    public void mayHaveMissed() {
        followers.values().forEach(Following::readAnew);
    }

    private static void readAnew(Set<Mailbox> all) {
        CommonReading common = new CommonReading();
        all.forEach(one -> one.put(common, List.of()));
    }

    private Set<Mailbox> of(MeetingId meeting) {
        return followers.getOrDefault(meeting, Set.of());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
