package org.confer.planimport;

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
import org.confer.training.ImportedPlans;
import org.confer.training.LastWord;
import org.confer.training.NewPlan;
import org.confer.training.PlanId;
import org.confer.training.PlanImportId;
import org.confer.training.PlanStatus;
import org.confer.training.RoundId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what a preview showed: one transaction, in batches. */
@Component
class ImportWriting {

    private static final int BATCH = 1_000;

    private final ImportedPlans plans;
    private final PlanImportStore imports;
    private final BegunImportStore begun;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriting(
            ImportedPlans plans,
            PlanImportStore imports,
            BegunImportStore begun,
            PlatformTransactionManager transactions,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.imports = imports;
        this.begun = begun;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * That it began is written down beforehand and struck out together with what it stored: what
     * stays written was cut off by a crash. Within a larger transaction that one answers for all.
     */
    Outcome<PlanImport> write(ImportPreview preview, ImportChoices choices, Progress progress) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return writeOrUndo(preview, choices, progress, () -> {}, () -> {});
        }
        long beginning =
                Objects.requireNonNull(
                        aside.execute(status ->
                                begun.begin(
                                        user.department(),
                                        user.person(),
                                        preview.file().name(),
                                        clock.instant())));
        try {
            return writeOrUndo(
                    preview,
                    choices,
                    progress,
                    () -> begun.hold(beginning),
                    () -> begun.end(beginning));
        } finally {
            aside.executeWithoutResult(status -> begun.endIfLeft(beginning));
        }
    }

    private Outcome<PlanImport> writeOrUndo(
            ImportPreview preview,
            ImportChoices choices,
            Progress progress,
            Runnable first,
            Runnable last) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    first.run();
                    Outcome<PlanImport> outcome = writeAll(preview, choices, progress);
                    if (outcome.isDone()) {
                        last.run();
                    } else {
                        undo(status);
                    }
                    return outcome;
                }));
    }

    List<BegunImport> cutOff() {
        return Objects.requireNonNull(transaction.execute(status -> begun.left(user.person())));
    }

    void forgetCutOff() {
        transaction.executeWithoutResult(status -> begun.forgetLeft(user.person()));
    }

    private static void undo(TransactionStatus status) {
        status.setRollbackOnly();
    }

    private Outcome<PlanImport> writeAll(
            ImportPreview preview, ImportChoices choices, Progress progress) {
        Map<Integer, RoundId> rounds = lockedRounds(preview.judged());
        List<JudgedRow> rows = new ArrayList<>(preview.judged());
        new StoredPlans(imports::known, preview.file().name()).settle(rows);
        if (!rows.equals(preview.judged())) {
            return Outcome.refused("planimport.changedMeanwhile");
        }
        if (choices.replaceTyped()) {
            rows.replaceAll(row ->
                    row.effect() == RowEffect.KEPT ? row.as(RowEffect.CHANGED, row.known()) : row);
        }
        List<PlanId> missing =
                preview.missing().stream()
                        .map(MissingPlan::id)
                        .filter(choices.withdraw()::contains)
                        .toList();
        ImportedPlans.Import log = logged(preview, rows, missing.size());
        PlanImportId id = plans.enter(log);
        if (!store(rows, new Batch(preview, id, log.department(), rounds, log.at()), progress)) {
            return Outcome.refused("planimport.cancelled");
        }
        if (!withdraw(missing, id, log.at())) {
            return Outcome.refused("planimport.changedMeanwhile");
        }
        imports.remember(
                preview.file().agency(),
                preview.proposal()
                        .memory(preview.file().proposal(), preview.file().hints().memory()),
                said(preview.agencies()));
        events.publishEvent(
                new PlansImported(id, log.fileName(), log.added(), log.changed(), log.withdrawn()));
        return Outcome.done(PlanImport.of(id, log));
    }

    /** False if it was cancelled. */
    private static boolean store(List<JudgedRow> rows, Batch batch, Progress progress) {
        for (int index = 0; index < rows.size(); index++) {
            batch.take(rows.get(index), index);
            if (index % BATCH == BATCH - 1) {
                batch.flush();
                if (!progress.proceed(index + 1L, (index + 1.0) / rows.size())) {
                    return false;
                }
            }
        }
        batch.flush();
        return true;
    }

    /** False if one of them is not planned any more. */
    private boolean withdraw(List<PlanId> missing, PlanImportId id, Instant now) {
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<PlanId> some = missing.subList(from, Math.min(from + BATCH, missing.size()));
            if (plans.withdraw(some, id, now, user.person()) < some.size()) {
                return false;
            }
        }
        return true;
    }

    private ImportedPlans.Import logged(
            ImportPreview preview, List<JudgedRow> rows, int withdrawn) {
        Map<RowEffect, Integer> effects = new EnumMap<>(RowEffect.class);
        rows.forEach(row -> effects.merge(row.effect(), 1, Integer::sum));
        return new ImportedPlans.Import(
                user.department(),
                user.person(),
                preview.file().name(),
                preview.file().hash(),
                preview.file().size(),
                clock.instant(),
                (int) preview.summary().accepted(),
                (int) preview.summary().withWarnings(),
                number(effects, RowEffect.REFUSED),
                number(effects, RowEffect.SKIPPED),
                number(effects, RowEffect.ADDED),
                number(effects, RowEffect.CHANGED),
                number(effects, RowEffect.UNCHANGED),
                number(effects, RowEffect.FROZEN),
                number(effects, RowEffect.KEPT),
                withdrawn);
    }

    private static int number(Map<RowEffect, Integer> effects, RowEffect effect) {
        return effects.getOrDefault(effect, 0);
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
                    RowJudge.facts(entry),
                    PlanStatus.PLANNED,
                    LastWord.FILE,
                    List.of(),
                    row.identity(),
                    new NewPlan.Origin(importId, row.key(), row.hash()));
        }

        void flush() {
            if (!added.isEmpty()) {
                plans.add(added);
                added.clear();
            }
            if (!changed.isEmpty()) {
                plans.correct(changed, now, user.person());
                changed.clear();
            }
        }
    }
}
