package org.confer.invitation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.invitation.spi.Parcel;
import org.confer.invitation.spi.Parcels;
import org.confer.kernel.DepartmentId;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** What other modules send along with one meeting's invitations; got ready once one is written. */
class Along {

    private final List<Parcels> sources;
    private final MeetingId meeting;
    private final Locale language;
    private @Nullable List<Function<DepartmentId, Parcel>> ready;

    Along(List<Parcels> sources, MeetingId meeting, Locale language) {
        this.sources = sources;
        this.meeting = meeting;
        this.language = language;
    }

    Parcel to(DepartmentId unit) {
        List<Parcel> parcels = ready().stream().map(one -> one.apply(unit)).toList();
        return new Parcel(
                parcels.stream().flatMap(one -> one.files().stream()).toList(),
                parcels.stream()
                        .map(Parcel::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }

    private List<Function<DepartmentId, Parcel>> ready() {
        List<Function<DepartmentId, Parcel>> now = ready;
        if (now == null) {
            now = sources.stream().map(source -> source.of(meeting, language)).toList();
            ready = now;
        }
        return now;
    }
}
