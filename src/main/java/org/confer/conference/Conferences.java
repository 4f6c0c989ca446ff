package org.confer.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.Circle;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.PersonLeft;
import org.confer.security.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The standing conferences, their charters and members. */
@Service
@Transactional
public class Conferences {

    private static final int MOST_DEPUTIES = 5;

    private final ConferenceStore store;
    private final Departments departments;
    private final Accounts accounts;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conferences(
            ConferenceStore store,
            Departments departments,
            Accounts accounts,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.departments = departments;
        this.accounts = accounts;
        this.reach = reach;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The lead department becomes the first member. Refused if the name is taken or the convener
     * works elsewhere.
     *
     * @throws NotPermitted unless the own department leads it or the person administers
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> found(NewConference conference) {
        reach.require(reach.arranges(conference.lead()));
        if (store.nameTaken(conference.name(), Optional.empty())) {
            return ConferenceRule.A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN.refused(conference.name());
        }
        if (!speaksFor(conference.convener(), conference.lead())) {
            return ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.refused();
        }
        Optional<ConferenceId> inserted = store.insert(conference, clock.instant());
        if (inserted.isEmpty()) {
            // somebody else was faster
            return ConferenceRule.A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN.refused(conference.name());
        }
        ConferenceId id = inserted.get();
        store.admit(id, conference.lead(), conference.convener(), today(conference.zone()));
        tell(id, Message.of("conference.founded", conference.name()));
        return Outcome.done(id);
    }

    /** The lead department stays what it is. Refused like {@link #found}. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> change(ConferenceId id, NewConference conference) {
        ConferenceListing now = mine(id);
        if (store.nameTaken(conference.name(), Optional.of(id))) {
            return ConferenceRule.A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN.refused(conference.name());
        }
        if (!speaksFor(conference.convener(), now.lead().id())) {
            return ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.refused();
        }
        store.update(id, conference);
        tell(id, Message.of("conference.changed", conference.name()));
        return Outcome.done(id);
    }

    /**
     * Members see one another's plans; so a secretariat admits only units that stand under the same
     * body as the lead department, and an administrator any. Refused too if the unit is a member
     * already or the liaison officer works elsewhere.
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> admit(
            ConferenceId id, DepartmentId unit, @Nullable PersonId liaison) {
        ConferenceListing conference = mine(id);
        if (store.hasMember(id, unit)) {
            return ConferenceRule.A_UNIT_IS_A_MEMBER_ONCE.refused();
        }
        if (!user.may(Permission.ADMINISTER) && !isOfSameBody(conference.lead().id(), unit)) {
            return ConferenceRule.A_SECRETARIAT_ADMITS_UNITS_OF_ITS_OWN_BODY.refused();
        }
        if (!speaksFor(liaison, unit)) {
            return ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.refused();
        }
        store.admit(id, unit, liaison, today(conference.zone().getId()));
        tell(id, Message.of("conference.member.admitted", store.unitName(unit)));
        return Outcome.done(id);
    }

    /** The unit stays in the history. Refused for the lead department and who is no member. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> release(ConferenceId id, DepartmentId unit) {
        ConferenceListing conference = mine(id);
        if (conference.isLedBy(unit)) {
            return ConferenceRule.THE_LEAD_UNIT_STAYS_A_MEMBER.refused();
        }
        if (!store.hasMember(id, unit)) {
            return ConferenceRule.THE_UNIT_IS_A_MEMBER.refused();
        }
        store.release(id, unit, today(conference.zone().getId()));
        tell(id, Message.of("conference.member.released", store.unitName(unit)));
        return Outcome.done(id);
    }

    /** Names the officer through whom a member is reached; null takes the name away. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> appointLiaison(
            ConferenceId id, DepartmentId unit, @Nullable PersonId liaison) {
        mine(id);
        if (!store.hasMember(id, unit)) {
            return ConferenceRule.THE_UNIT_IS_A_MEMBER.refused();
        }
        if (!speaksFor(liaison, unit)) {
            return ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.refused();
        }
        store.appoint(id, unit, liaison);
        tell(id, Message.of("conference.member.liaison", store.unitName(unit)));
        return Outcome.done(id);
    }

    /**
     * Names anew who stands in for a member's officer in this conference. A deputy is told whatever
     * the officer is told, and acts for the unit at any time with the role of a liaison officer.
     * Refused if one of them works elsewhere or there are more than five.
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<ConferenceId> appointDeputies(
            ConferenceId id, DepartmentId unit, Set<PersonId> deputies) {
        mine(id);
        if (!store.hasMember(id, unit)) {
            return ConferenceRule.THE_UNIT_IS_A_MEMBER.refused();
        }
        if (deputies.size() > MOST_DEPUTIES) {
            return ConferenceRule.A_UNIT_HAS_A_FEW_DEPUTIES.refused(MOST_DEPUTIES);
        }
        if (!deputies.stream().allMatch(deputy -> speaksFor(deputy, unit))) {
            return ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.refused();
        }
        store.appointDeputies(id, unit, deputies);
        tell(id, Message.of("conference.member.deputies", store.unitName(unit)));
        return Outcome.done(id);
    }

    /**
     * Who of a unit may act for it: has an account and a role that answers for a unit. Nobody, if
     * the unit is neither a member nor could be admitted.
     *
     * @throws NotPermitted unless one arranges the conference
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    @Transactional(readOnly = true)
    public Set<PersonId> speakers(ConferenceId id, DepartmentId unit) {
        ConferenceListing conference = find(id);
        reach.require(reach.arranges(conference.lead().id()));
        return user.may(Permission.ADMINISTER)
                        || store.hasMember(id, unit)
                        || isOfSameBody(conference.lead().id(), unit)
                ? accounts.ableTo(Permission.ANSWER_FOR_UNIT, unit)
                : Set.of();
    }

    /** Those that one may see, by name. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<ConferenceListing> list(String search, Slice slice) {
        return store.list(search, slice, reach.viewer());
    }

    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public int count(String search) {
        return store.count(search, reach.viewer());
    }

    /** Those for which the person at work may plan meetings. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<ConferenceListing> arrangedByMe() {
        return store.list("", Slice.first(Slice.LARGEST), reach.viewer()).stream()
                .filter(conference -> conference.active() && reach.arranges(conference.lead().id()))
                .toList();
    }

    /** Those for which the person at work may propose topics. */
    @Requires({Permission.SEE_MEETINGS, Permission.PROPOSE_TOPICS})
    @Transactional(readOnly = true)
    public List<ConferenceListing> ofMyDepartment() {
        return store.list("", Slice.first(Slice.LARGEST), reach.viewer()).stream()
                .filter(conference ->
                        conference.active() && store.hasMember(conference.id(), user.department()))
                .toList();
    }

    /**
     * @throws NotPermitted if there is none or it is not one's own
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public ConferenceListing find(ConferenceId id) {
        return store.find(id, reach.viewer())
                .orElseThrow(() -> new NotPermitted("no such conference"));
    }

    /**
     * @throws NotPermitted if there is none or it is not one's own
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public ConferenceCharter charter(ConferenceId id) {
        ConferenceListing listing = find(id);
        NewConference terms = store.terms(id).orElseThrow();
        return new ConferenceCharter(
                listing,
                terms,
                terms.convener() == null ? null : store.personName(terms.convener()).orElse(null),
                store.members(id),
                reach.arranges(listing.lead().id()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonLeft event) {
        store.handOver(event.person(), event.successor().orElse(null));
    }

    /**
     * The departments for whom it speaks: its members of today, and those of lower levels below it.
     *
     * @throws NotPermitted if there is none or it is not one's own
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Circle circle(ConferenceId id) {
        find(id);
        return new Circle(false, store.coveredBy(id));
    }

    private ConferenceListing mine(ConferenceId id) {
        ConferenceListing conference = find(id);
        reach.require(reach.arranges(conference.lead().id()));
        // one change at a time
        store.lock(id);
        return conference;
    }

    /** A lead department without anything above it reaches what stands there too, or below it. */
    private boolean isOfSameBody(DepartmentId lead, DepartmentId unit) {
        DepartmentId body = above(lead);
        DepartmentId at = above(unit);
        if (body == null && at == null) {
            return true;
        }
        DepartmentId wanted = body == null ? lead : body;
        while (at != null && !at.equals(wanted)) {
            at = above(at);
        }
        return at != null;
    }

    private @Nullable DepartmentId above(DepartmentId unit) {
        return departments.find(unit).map(DepartmentListing::parent).orElse(null);
    }

    private boolean speaksFor(@Nullable PersonId person, DepartmentId unit) {
        return person == null || store.departmentOf(person).filter(unit::equals).isPresent();
    }

    private LocalDate today(String zone) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    private void tell(ConferenceId id, Message account) {
        events.publishEvent(new ConferenceChanged(id, account));
    }
}
