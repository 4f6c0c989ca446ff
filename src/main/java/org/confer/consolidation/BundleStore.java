package org.confer.consolidation;

import static org.confer.consolidation.tables.Tables.BUNDLE;
import static org.confer.consolidation.tables.Tables.BUNDLED_PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class BundleStore {

    private final DSLContext db;

    BundleStore(DSLContext db) {
        this.db = db;
    }

    BundleId insert(
            DepartmentId department,
            PersonId person,
            Instant now,
            String title,
            Collection<ConsolidationId> proposals) {
        BundleId id =
                db.insertInto(BUNDLE)
                        .set(BUNDLE.DEPARTMENT_ID, department)
                        .set(BUNDLE.PERSON_ID, person)
                        .set(BUNDLE.TIED_AT, now)
                        .set(BUNDLE.TITLE, title)
                        .returningResult(BUNDLE.ID)
                        .fetchSingle()
                        .value1();
        proposals.forEach(proposal ->
                db.insertInto(BUNDLED_PROPOSAL)
                        .set(BUNDLED_PROPOSAL.BUNDLE_ID, id)
                        .set(BUNDLED_PROPOSAL.PROPOSAL_ID, proposal)
                        .execute());
        return id;
    }

    void untie(BundleId id, Instant now) {
        db.update(BUNDLE).set(BUNDLE.UNTIED_AT, now).where(BUNDLE.ID.eq(id)).execute();
    }

    /** The bundle, held until the end of the transaction; empty if it was untied. */
    Optional<Bundle> lock(BundleId id) {
        db.select(BUNDLE.ID).from(BUNDLE).where(BUNDLE.ID.eq(id)).forUpdate().fetch();
        return fetch(BUNDLE.ID.eq(id)).stream().findFirst();
    }

    Optional<Bundle> find(BundleId id) {
        return fetch(BUNDLE.ID.eq(id)).stream().findFirst();
    }

    List<Bundle> of(DepartmentId department) {
        return fetch(BUNDLE.DEPARTMENT_ID.eq(department));
    }

    /** Which of these are in a bundle. */
    Set<ConsolidationId> bundled(Collection<ConsolidationId> proposals) {
        return db.select(BUNDLED_PROPOSAL.PROPOSAL_ID)
                .from(BUNDLED_PROPOSAL)
                .join(BUNDLE)
                .on(BUNDLE.ID.eq(BUNDLED_PROPOSAL.BUNDLE_ID))
                .where(BUNDLE.UNTIED_AT.isNull())
                .and(BUNDLED_PROPOSAL.PROPOSAL_ID.in(proposals))
                .fetchSet(BUNDLED_PROPOSAL.PROPOSAL_ID);
    }

    private List<Bundle> fetch(Condition condition) {
        return db.select(
                        BUNDLE.ID,
                        BUNDLE.DEPARTMENT_ID,
                        BUNDLE.TITLE,
                        multiset(
                                        select(BUNDLED_PROPOSAL.PROPOSAL_ID)
                                                .from(BUNDLED_PROPOSAL)
                                                .where(BUNDLED_PROPOSAL.BUNDLE_ID.eq(BUNDLE.ID))
                                                .orderBy(BUNDLED_PROPOSAL.PROPOSAL_ID))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(BUNDLE)
                .where(condition.and(BUNDLE.UNTIED_AT.isNull()))
                .orderBy(BUNDLE.ID.desc())
                .limit(200)
                .fetch(mapping(Bundle::new));
    }
}
