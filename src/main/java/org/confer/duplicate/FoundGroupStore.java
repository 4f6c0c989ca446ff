package org.confer.duplicate;

import static org.confer.duplicate.tables.Tables.DUPLICATE_GROUP;
import static org.confer.duplicate.tables.Tables.GROUP_PLAN;
import static org.confer.duplicate.tables.Tables.PAIR;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.confer.kernel.Sha256;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what comparisons and reviewers make of the plans; {@link GroupStore} reads it. */
@Repository
class FoundGroupStore {

    private static final int CHUNK = 500;
    private static final int REASONS_AT_ONCE = 2_000;

    private final DSLContext db;
    private final JsonMapper json;

    FoundGroupStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What stands under a key: the group, and what was written of it. */
    private record Standing(GroupId id, @Nullable String content) {}

    /**
     * A group just written.
     *
     * @param version 0 if it is new; above, members and pairs of before are still there
     */
    private record Written(GroupId id, int version) {}

    /** Keys of groups that a comparison leaves alone: something is proposed about them. */
    Set<String> frozenKeys() {
        return new HashSet<>(
                db.select(DUPLICATE_GROUP.LASTING_KEY)
                        .from(DUPLICATE_GROUP)
                        .where(exists(GroupStore.liveProposal()))
                        .fetch(DUPLICATE_GROUP.LASTING_KEY));
    }

    /** Held until the end of the transaction; in the order of keys, as every other lock. */
    void lockAll() {
        db.select(DUPLICATE_GROUP.ID)
                .from(DUPLICATE_GROUP)
                .orderBy(DUPLICATE_GROUP.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * Puts what was found in the place of what was found before. Frozen groups stay; a group that
     * was found again just as it was is not written again.
     *
     * @param found gone through by another thread, which draws the next groups while the database
     *     takes in the ones before
     */
    void replace(Stream<FoundGroup> found, Instant now) {
        Map<String, Standing> before = standing();
        Iterator<FoundGroup> groups = found.iterator();
        List<Draft> drafts = changed(groups, before);
        while (!drafts.isEmpty()) {
            var next = CompletableFuture.supplyAsync(() -> changed(groups, before));
            write(drafts, now);
            drafts = next.join();
        }
        db.update(DUPLICATE_GROUP)
                .set(DUPLICATE_GROUP.PRESENT, false)
                .where(DUPLICATE_GROUP.ID.eq(any(ids(before.values()))))
                .execute();
    }

    /**
     * The next groups that differ from what stands, as many as are written at once; none at the
     * end. What is found again is taken out of what stood before.
     */
    private List<Draft> changed(Iterator<FoundGroup> found, Map<String, Standing> before) {
        List<Draft> drafts = new ArrayList<>();
        int reasons = 0;
        while (found.hasNext() && drafts.size() < CHUNK && reasons < REASONS_AT_ONCE) {
            Draft draft = Draft.of(found.next(), json);
            Standing same = before.remove(draft.group().key());
            if (same == null || !draft.content().equals(same.content())) {
                drafts.add(draft);
                reasons += draft.pairs().size();
            }
        }
        return drafts;
    }

    /** Writes groups with their plans and pairs in the place of what stood under their keys. */
    void keep(List<FoundGroup> groups, Instant now) {
        write(groups.stream().map(group -> Draft.of(group, json)).toList(), now);
    }

    /** Nothing is left of these groups. */
    void dissolve(Collection<GroupId> ids) {
        db.update(DUPLICATE_GROUP)
                .set(DUPLICATE_GROUP.PRESENT, false)
                .set(DUPLICATE_GROUP.TO_JUDGE, 0)
                .set(DUPLICATE_GROUP.VERSION, DUPLICATE_GROUP.VERSION.plus(1))
                .where(DUPLICATE_GROUP.ID.in(ids))
                .execute();
    }

    private Map<String, Standing> standing() {
        return db.select(DUPLICATE_GROUP.LASTING_KEY, DUPLICATE_GROUP.ID, DUPLICATE_GROUP.CONTENT)
                .from(DUPLICATE_GROUP)
                .where(DUPLICATE_GROUP.PRESENT)
                .and(notExists(GroupStore.liveProposal()))
                .fetchMap(row -> row.value1(), row -> new Standing(row.value2(), row.value3()));
    }

    private static GroupId[] ids(Collection<Standing> groups) {
        return groups.stream().map(Standing::id).toArray(GroupId[]::new);
    }

    private void write(List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Written> written = upsert(drafts, now);
        GroupId[] stood =
                written.values().stream()
                        .filter(group -> group.version() > 0)
                        .map(Written::id)
                        .toArray(GroupId[]::new);
        if (stood.length > 0) {
            db.deleteFrom(PAIR).where(PAIR.GROUP_ID.eq(any(stood))).execute();
            db.deleteFrom(GROUP_PLAN).where(GROUP_PLAN.GROUP_ID.eq(any(stood))).execute();
        }
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> pairs = new ArrayList<>();
        for (Draft draft : drafts) {
            GroupId id = Objects.requireNonNull(written.get(draft.group().key())).id();
            draft.group()
                    .members()
                    .forEach(each -> plans.add(new Object[] {id, each.id(), each.department()}));
            draft.pairs().forEach(pair -> pairs.add(values(id, pair)));
        }
        insert(
                db.insertInto(
                                GROUP_PLAN,
                                GROUP_PLAN.GROUP_ID,
                                GROUP_PLAN.PLAN_ID,
                                GROUP_PLAN.DEPARTMENT_ID)
                        .values((GroupId) null, null, null),
                plans);
        insert(
                db.insertInto(
                                PAIR,
                                PAIR.GROUP_ID,
                                PAIR.LEFT_PLAN_ID,
                                PAIR.RIGHT_PLAN_ID,
                                PAIR.KIND,
                                PAIR.PROBABILITY,
                                PAIR.PRIOR,
                                PAIR.EVIDENCE,
                                PAIR.ASKED_BECAUSE)
                        .values((GroupId) null, null, null, null, null, null, null, null),
                pairs);
    }

    /** One statement for all rows: records would be rendered one by one. */
    private void insert(Query statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            db.batch(statement, rows.toArray(Object[][]::new)).execute();
        }
    }

    private static Object[] values(GroupId group, Draft.Pair pair) {
        PairReason reason = pair.reason();
        return new Object[] {
            group,
            reason.left(),
            reason.right(),
            reason.kind(),
            reason.probability(),
            reason.prior(),
            JSONB.valueOf(pair.evidence()),
            reason.askedBecause() == null ? null : reason.askedBecause().name()
        };
    }

    private Map<String, Written> upsert(List<Draft> drafts, Instant now) {
        var rows =
                drafts.stream()
                        .map(draft ->
                                row(
                                        draft.group().key(),
                                        draft.group().kind().name(),
                                        draft.group().title(),
                                        draft.group().probability(),
                                        draft.group().savesPersonDays(),
                                        draft.group().teaches(),
                                        draft.group().toJudge(),
                                        now,
                                        draft.content()))
                        .toList();
        return db.insertInto(
                        DUPLICATE_GROUP,
                        DUPLICATE_GROUP.LASTING_KEY,
                        DUPLICATE_GROUP.KIND,
                        DUPLICATE_GROUP.TITLE,
                        DUPLICATE_GROUP.PROBABILITY,
                        DUPLICATE_GROUP.SAVES_PERSON_DAYS,
                        DUPLICATE_GROUP.TEACHES,
                        DUPLICATE_GROUP.TO_JUDGE,
                        DUPLICATE_GROUP.FOUND_AT,
                        DUPLICATE_GROUP.CONTENT)
                .valuesOfRows(rows)
                .onConflict(DUPLICATE_GROUP.LASTING_KEY)
                .doUpdate()
                .set(DUPLICATE_GROUP.KIND, excluded(DUPLICATE_GROUP.KIND))
                .set(DUPLICATE_GROUP.TITLE, excluded(DUPLICATE_GROUP.TITLE))
                .set(DUPLICATE_GROUP.PROBABILITY, excluded(DUPLICATE_GROUP.PROBABILITY))
                .set(DUPLICATE_GROUP.SAVES_PERSON_DAYS, excluded(DUPLICATE_GROUP.SAVES_PERSON_DAYS))
                .set(DUPLICATE_GROUP.TEACHES, excluded(DUPLICATE_GROUP.TEACHES))
                .set(DUPLICATE_GROUP.TO_JUDGE, excluded(DUPLICATE_GROUP.TO_JUDGE))
                .set(DUPLICATE_GROUP.CONTENT, excluded(DUPLICATE_GROUP.CONTENT))
                .set(DUPLICATE_GROUP.PRESENT, true)
                .set(DUPLICATE_GROUP.VERSION, DUPLICATE_GROUP.VERSION.plus(1))
                .returningResult(
                        DUPLICATE_GROUP.LASTING_KEY, DUPLICATE_GROUP.ID, DUPLICATE_GROUP.VERSION)
                .fetchMap(row -> row.value1(), row -> new Written(row.value2(), row.value3()));
    }

    /**
     * A group as it is about to be written.
     *
     * @param content a hash of all that is written of it: two alike need not be written twice
     */
    private record Draft(FoundGroup group, List<Pair> pairs, String content) {

        /** A pair with its evidence as JSON. */
        record Pair(PairReason reason, String evidence) {}

        static Draft of(FoundGroup group, JsonMapper json) {
            List<Pair> pairs =
                    group.reasons().stream()
                            .map(reason ->
                                    new Pair(reason, json.writeValueAsString(reason.evidence())))
                            .toList();
            return new Draft(group, pairs, hash(group, pairs));
        }

        private static String hash(FoundGroup group, List<Pair> pairs) {
            StringBuilder all = new StringBuilder(512);
            line(
                    all,
                    group.kind(),
                    group.title(),
                    group.probability(),
                    String.valueOf(group.savesPersonDays()),
                    group.teaches(),
                    group.toJudge());
            group.members().forEach(member -> line(all, member.id(), member.department()));
            for (Pair pair : pairs) {
                PairReason reason = pair.reason();
                line(
                        all,
                        reason.left(),
                        reason.right(),
                        reason.kind(),
                        reason.probability(),
                        reason.prior(),
                        pair.evidence(),
                        String.valueOf(reason.askedBecause()));
            }
            return Sha256.hex(all.toString());
        }

        private static void line(StringBuilder all, Object... words) {
            for (Object word : words) {
                all.append(word).append('\t');
            }
            all.append('\n');
        }
    }
}
