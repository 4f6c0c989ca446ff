package org.confer.action;

import static org.confer.action.tables.Tables.KNOWN_ADDRESSEE;
import static org.confer.action.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.action.tables.Tables.KNOWN_PART;
import static org.confer.action.tables.Tables.LADDER_STEP;
import static org.confer.action.tables.Tables.OFFICER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.confer.action.LadderStepDue.Addressee;
import org.confer.conference.ConferenceId;
import org.confer.conference.LadderDays;
import org.confer.kernel.DepartmentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class LadderStore {

    private static final String LIAISON = "LIAISON";
    private static final String LEADER = "LEADER";
    private static final String SECRETARIAT = "SECRETARIAT";

    private final DSLContext db;

    LadderStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Another application that claims the same step waits for this transaction.
     *
     * @return whether nobody took this step before
     */
    boolean claim(ActionListing action, LadderStep step, List<Addressee> whom, Instant now) {
        return db.insertInto(LADDER_STEP)
                        .set(LADDER_STEP.ACTION_ID, action.id())
                        .set(LADDER_STEP.DUE_ON, action.dueOn())
                        .set(LADDER_STEP.STEP, step.name())
                        .set(LADDER_STEP.TAKEN_AT, now)
                        .set(
                                LADDER_STEP.TOLD,
                                whom.stream()
                                        .map(Addressee::name)
                                        .collect(Collectors.joining(" · ")))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Oldest first. */
    List<LadderEntry> of(ActionId action) {
        return db.select(
                        LADDER_STEP.STEP.convertFrom(LadderStep::valueOf),
                        LADDER_STEP.DUE_ON,
                        LADDER_STEP.TAKEN_AT,
                        LADDER_STEP.TOLD)
                .from(LADDER_STEP)
                .where(LADDER_STEP.ACTION_ID.eq(action))
                .orderBy(LADDER_STEP.TAKEN_AT, LADDER_STEP.STEP)
                .fetch(mapping(LadderEntry::new));
    }

    /** Whom a step concerns; where the one whom it should reach is not known, who stands beside. */
    List<Addressee> whom(ActionListing action, LadderStep step) {
        DepartmentId unit = action.lead().id();
        return switch (step) {
            case REMINDER, PERSON ->
                    action.responsible() == null
                            ? officers(action)
                            : people(KNOWN_ADDRESSEE.PERSON_ID.eq(action.responsible()));
            case UNIT_HEAD -> orElse(of(unit, LEADER), officers(action));
            case CONVENER ->
                    orElse(
                            people(
                                    KNOWN_ADDRESSEE.PERSON_ID.in(
                                            select(KNOWN_CONFERENCE.CONVENER_PERSON_ID)
                                                    .from(KNOWN_CONFERENCE)
                                                    .where(
                                                            KNOWN_CONFERENCE.CONFERENCE_ID.eq(
                                                                    action.conference())))),
                            of(action.conferenceLead(), SECRETARIAT));
        };
    }

    /** The officers and deputies through whom the unit that leads an action is reached. */
    List<Addressee> officers(ActionListing action) {
        DepartmentId unit = action.lead().id();
        return people(
                KNOWN_ADDRESSEE
                        .PERSON_ID
                        .in(
                                select(OFFICER.PERSON_ID)
                                        .from(OFFICER)
                                        .where(OFFICER.CONFERENCE_ID.eq(action.conference()))
                                        .and(OFFICER.DEPARTMENT_ID.eq(unit)))
                        .or(plays(unit, LIAISON)));
    }

    /** As the charters set them. */
    Map<ConferenceId, LadderDays> days() {
        return db.select(
                        KNOWN_CONFERENCE.CONFERENCE_ID,
                        row(
                                        KNOWN_CONFERENCE.LADDER_PERSON,
                                        KNOWN_CONFERENCE.LADDER_UNIT_HEAD,
                                        KNOWN_CONFERENCE.LADDER_CONVENER)
                                .mapping(LadderDays::new))
                .from(KNOWN_CONFERENCE)
                .fetchMap(one -> one.value1(), one -> one.value2());
    }

    private static List<Addressee> orElse(List<Addressee> first, List<Addressee> otherwise) {
        return first.isEmpty() ? otherwise : first;
    }

    private List<Addressee> of(DepartmentId unit, String part) {
        return people(plays(unit, part));
    }

    private static Condition plays(DepartmentId unit, String part) {
        return KNOWN_ADDRESSEE.PERSON_ID.in(
                select(KNOWN_PART.PERSON_ID)
                        .from(KNOWN_PART)
                        .where(KNOWN_PART.DEPARTMENT_ID.eq(unit))
                        .and(KNOWN_PART.PART.eq(part)));
    }

    private List<Addressee> people(Condition which) {
        return db.select(
                        KNOWN_ADDRESSEE.PERSON_ID,
                        KNOWN_ADDRESSEE.NAME,
                        KNOWN_ADDRESSEE.EMAIL,
                        KNOWN_ADDRESSEE.LANGUAGE.convertFrom(Locale::of))
                .from(KNOWN_ADDRESSEE)
                .where(which)
                .orderBy(KNOWN_ADDRESSEE.PERSON_ID)
                .fetch(mapping(Addressee::new));
    }
}
