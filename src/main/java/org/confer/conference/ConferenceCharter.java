package org.confer.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference in full.
 *
 * @param terms what its charter says, as it may be changed
 * @param members those of now and those of before
 * @param arrangedByMe whether the person at work may change it and plan its meetings
 */
public record ConferenceCharter(
        ConferenceListing listing,
        NewConference terms,
        @Nullable String convenerName,
        List<MemberListing> members,
        boolean arrangedByMe) {}
