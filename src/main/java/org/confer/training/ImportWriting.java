package org.confer.training;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Outcome;
import org.confer.planfile.PlanEntry;
import org.confer.planfile.PlanFileReader.Progress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what a preview showed: one transaction, in batches. */
@Component
class ImportWriting {

    private static final int BATCH = 1_000;

    private final PlanStore plans;
    private final PlanImportStore imports;
    private final TransactionTemplate transaction;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriting(
            PlanStore plans,
            PlanImportStore imports,
            PlatformTransactionManager transactions,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    Outcome<PlanImport> write(ImportPreview preview, Progress progress) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    Outcome<PlanImport> outcome = writeAll(preview, progress);
                    if (!outcome.isDone()) {
                        undo(status);
                    }
                    return outcome;
                }));
    }

    private static void undo(TransactionStatus status) {
        status.setRollbackOnly();
    }

    private Outcome<PlanImport> writeAll(ImportPreview preview, Progress progress) {
        Map<Integer, RoundId> rounds = lockedRounds(preview.judged());
        List<JudgedRow> rows = new ArrayList<>(preview.judged());
        new StoredPlans(imports::known, preview.file().name()).settle(rows);
        if (!rows.equals(preview.judged())) {
            return Outcome.refused("training.import.changedMeanwhile");
        }
        Map<RowEffect, Integer> effects = new EnumMap<>(RowEffect.class);
        rows.forEach(row -> effects.merge(row.effect(), 1, Integer::sum));
        Instant now = clock.instant();
        DepartmentId own = user.department();
        PlanImportId id = imports.insert(own, user.person(), preview.file(), now, preview, effects);
        Batch batch = new Batch(preview, id, own, rounds, now);
        for (int index = 0; index < rows.size(); index++) {
            batch.take(rows.get(index), index);
            if (index % BATCH == BATCH - 1) {
                batch.flush();
                if (!progress.proceed(index + 1L, (index + 1.0) / rows.size())) {
                    return Outcome.refused("training.import.cancelled");
                }
            }
        }
        batch.flush();
        imports.remember(
                preview.file().agency(), preview.proposal().memory(), said(preview.agencies()));
        int added = effects.getOrDefault(RowEffect.ADDED, 0);
        int changed = effects.getOrDefault(RowEffect.CHANGED, 0);
        events.publishEvent(new PlansImported(id, preview.file().name(), added, changed));
        return Outcome.done(
                new PlanImport(
                        id,
                        preview.file().name(),
                        own,
                        "",
                        user.person(),
                        now,
                        added,
                        changed,
                        effects.getOrDefault(RowEffect.UNCHANGED, 0),
                        effects.getOrDefault(RowEffect.FROZEN, 0),
                        effects.getOrDefault(RowEffect.REFUSED, 0),
                        effects.getOrDefault(RowEffect.SKIPPED, 0)));
    }

    /** In the order of years, so that two imports never wait for each other. */
    private Map<Integer, RoundId> lockedRounds(List<JudgedRow> rows) {
        Map<Integer, RoundId> rounds = new HashMap<>();
        rows.stream()
                .filter(row -> row.department() != null)
                .map(JudgedRow::year)
                .distinct()
                .sorted()
                .forEach(year -> rounds.put(year, plans.lockRound(year)));
        return rounds;
    }

    private static Map<String, DepartmentId> said(List<AgencyChoice> choices) {
        Map<String, DepartmentId> said = new HashMap<>();
        for (AgencyChoice choice : choices) {
            DepartmentId department = choice.department();
            if (department != null && !choice.name().isEmpty()) {
                said.put(choice.name(), department);
            }
        }
        return said;
    }

    /** What is written together. */
    private final class Batch {

        private final ImportPreview preview;
        private final PlanImportId importId;
        private final DepartmentId own;
        private final Map<Integer, RoundId> rounds;
        private final Instant now;
        private final List<NewPlan> added = new ArrayList<>();
        private final Map<PlanId, NewPlan> changed = new HashMap<>();

        Batch(
                ImportPreview preview,
                PlanImportId importId,
                DepartmentId own,
                Map<Integer, RoundId> rounds,
                Instant now) {
            this.preview = preview;
            this.importId = importId;
            this.own = own;
            this.rounds = rounds;
            this.now = now;
        }

        void take(JudgedRow row, int index) {
            if (row.effect() == RowEffect.ADDED) {
                added.add(plan(row, index));
            } else if (row.effect() == RowEffect.CHANGED) {
                changed.put(Objects.requireNonNull(row.known()), plan(row, index));
            }
        }

        private NewPlan plan(JudgedRow row, int index) {
            PlanEntry entry = Objects.requireNonNull(preview.read(index).entry());
            return new NewPlan(
                    Objects.requireNonNull(rounds.get(row.year())),
                    Objects.requireNonNull(row.department()),
                    own,
                    user.person(),
                    now,
                    PlanFacts.of(entry),
                    PlanStatus.PLANNED,
                    List.of(),
                    row.identity(),
                    new NewPlan.Origin(importId, row.key(), row.hash()));
        }

        void flush() {
            if (!added.isEmpty()) {
                plans.insertAll(added);
                added.clear();
            }
            if (!changed.isEmpty()) {
                plans.correct(changed, now, user.person());
                changed.clear();
            }
        }
    }
}
