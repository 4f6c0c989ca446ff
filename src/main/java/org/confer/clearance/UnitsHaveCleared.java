package org.confer.clearance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confer.conference.ClearanceRule;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.minutes.Draft;
import org.confer.minutes.Minutes;
import org.confer.minutes.spi.IssueCondition;
import org.confer.shell.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Minutes are issued only as the units have cleared them, unless the charter asks for no clearance.
 */
@Component
class UnitsHaveCleared implements IssueCondition {

    private final ClearanceStore store;
    private final Silence silence;
    private final ObjectProvider<Minutes> minutes;
    private final Clock clock;

    UnitsHaveCleared(
            ClearanceStore store, Silence silence, ObjectProvider<Minutes> minutes, Clock clock) {
        this.store = store;
        this.silence = silence;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public Optional<Message> against(MeetingId meeting) {
        ClearanceStore.Subject subject = store.subject(meeting).orElseThrow();
        if (subject.rule() == ClearanceRule.NOT_NEEDED) {
            return Optional.empty();
        }
        store.hold(meeting, clock.instant());
        Optional<VersionListing> last = store.versions(meeting).stream().findFirst();
        // of a correction the units are asked anew, whatever they said before it was opened
        boolean asked =
                last.isPresent()
                        && (!subject.corrected()
                                || subject.state().equals(MeetingState.IN_CLEARANCE.name()));
        return !asked
                ? Optional.of(ClearingRule.THE_UNITS_WERE_ASKED.words())
                : against(last.get());
    }

    private Optional<Message> against(VersionListing version) {
        if (!store.text(version.id()).equals(draft(version.meeting()))) {
            return Optional.of(ClearingRule.THE_TEXT_IS_THE_ONE_THAT_WAS_CLEARED.words());
        }
        if (store.remarks(version.meeting()).stream()
                .anyMatch(remark -> remark.disposition() == null)) {
            return Optional.of(ClearingRule.EVERY_REMARK_IS_ANSWERED.words());
        }
        silence.record(version, clock.instant());
        List<String> without =
                store.consents(version.id()).stream()
                        .filter(unit -> unit.consent() == null || !unit.consent().isGiven())
                        .map(unit -> unit.unit().name())
                        .toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClearingRule.EVERY_UNIT_AGREES.words(
                                without.stream().collect(Collectors.joining(" · "))));
    }

    private VersionText draft(MeetingId meeting) {
        List<Draft> drafts =
                Languages.ALL.stream()
                        .map(language -> minutes.getObject().draft(meeting, language))
                        .toList();
        return VersionText.of(drafts);
    }
}
