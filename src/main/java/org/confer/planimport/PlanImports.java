package org.confer.planimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Sha256;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.planfile.CorrectedProposal;
import org.confer.planfile.FirstRow;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.PlanFileReader;
import org.confer.planfile.PlanFileReader.Hints;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.training.Agencies;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import of plan files in three steps, of which only the last stores anything: {@link #open} says
 * how the file is understood, {@link #preview} what each row would do, {@link #run} does it, all or
 * nothing.
 *
 * <p>A training officer imports plans of the own department. A secretariat imports plans of all
 * members of the conferences that its department leads, because lead offices and schools send files
 * that speak of several agencies; such a plan belongs to its agency, and is marked as reported by
 * the secretariat's department.
 */
@Service
public class PlanImports {

    private static final JsonMapper ROWS = RowsAsJson.mapper();

    /** A title, notes and the headings stand within them. */
    private static final int FIRST_ROWS = 12;

    private final PlanImportStore store;
    private final ImportWriting writing;
    private final Departments departments;
    private final CurrentUser user;
    private final Circles circles;
    private final WorkingDays workingDays;
    private final Clock clock;

    PlanImports(
            PlanImportStore store,
            ImportWriting writing,
            Departments departments,
            CurrentUser user,
            Circles circles,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.departments = departments;
        this.user = user;
        this.circles = circles;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether the person at work may import files that speak of several agencies. */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public boolean mayImportForOthers() {
        return user.may(Permission.CONVENE);
    }

    /**
     * Opens a file and says how it is understood. The file becomes the result's: closing that
     * removes it.
     *
     * @param agency whose file it is; null for one's own department or, for a secretariat, a file
     *     that names its agencies itself
     * @throws org.confer.kernel.InvalidInput if it is no plan file, in words for the person
     * @throws NotPermitted if one may not import plans of that department
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public PlanFile open(Path file, String fileName, @Nullable DepartmentId agency) {
        DepartmentId keeper = agency == null ? user.department() : agency;
        reportedByMe().require(keeper);
        String hint = agency == null && mayImportForOthers() ? null : nameOf(keeper);
        Hints hints =
                new Hints(hint, null, store.memory(keeper).orElse(PlanFileProposal.Memory.NOTHING));
        PlanFileProposal proposal = PlanFileReader.propose(file, fileName, hints);
        return new PlanFile(
                file,
                fileName,
                hash(file),
                size(file),
                keeper,
                agency == null && mayImportForOthers(),
                proposal,
                store.rememberedAgencies(keeper),
                hints);
    }

    /**
     * Proposes once more after the person has corrected how the file is read; see {@link
     * PlanFileReader#proposeAgain}.
     *
     * @throws org.confer.kernel.InvalidInput if no plans can be found in this way
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public CorrectedProposal proposeAgain(PlanFile file, CorrectedProposal made) {
        return PlanFileReader.proposeAgain(file.path(), file.hints(), made);
    }

    /** The first rows of a sheet as they stand in the file; none of a calendar. */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public List<FirstRow> firstRows(PlanFile file, PlanFileProposal proposal, String sheet) {
        return PlanFileReader.firstRows(file.path(), proposal, sheet, FIRST_ROWS);
    }

    /**
     * Reads all rows. Nothing is stored.
     *
     * @param proposal as shown or as corrected
     * @param agencies what the person said about names of agencies in the file
     * @param progress told now and then; false cancels
     * @return empty if cancelled
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public Optional<ImportPreview> preview(
            PlanFile file,
            PlanFileProposal proposal,
            Map<String, DepartmentId> agencies,
            Progress progress) {
        Agencies directory = new Agencies(departments.active());
        Circle mine = reportedByMe();
        AgencyNames names =
                new AgencyNames(
                        directory,
                        agencies,
                        file.remembered(),
                        file.namesItsAgencies() ? null : file.agency(),
                        mine::includes);
        RowJudge judge =
                new RowJudge(
                        names, directory, proposal, workingDays.today(user.department()).getYear());
        List<JudgedRow> rows = new ArrayList<>();
        Map<Integer, PlanId> exported = new HashMap<>();
        RowSpool spool = new RowSpool(ROWS);
        boolean kept = false;
        try {
            PlanFileReader.Summary summary =
                    PlanFileReader.read(
                            file.path(),
                            proposal,
                            row -> {
                                spool.add(row);
                                Long plan = row.exported();
                                if (plan != null) {
                                    exported.put(rows.size(), new PlanId(plan));
                                }
                                rows.add(judge.judge(row));
                            },
                            progress);
            if (summary.cancelled()) {
                return Optional.empty();
            }
            spool.finish();
            Set<PlanId> known = store.existing(Set.copyOf(exported.values()));
            exported.forEach((row, plan) -> {
                if (known.contains(plan)) {
                    rows.set(row, rows.get(row).unedited(plan));
                }
            });
            List<MissingPlan> missing = settle(rows, file.name(), directory);
            kept = true;
            return Optional.of(
                    new ImportPreview(
                            file,
                            proposal,
                            summary,
                            spool,
                            rows,
                            names.choices(),
                            directory,
                            missing));
        } finally {
            if (!kept) {
                spool.close();
            }
        }
    }

    /**
     * @return plans of earlier versions of the file that it no longer has
     */
    private List<MissingPlan> settle(List<JudgedRow> rows, String fileName, Agencies directory) {
        StoredPlans stored = new StoredPlans(store::known, fileName);
        stored.settle(rows);
        Circle mine = reportedByMe();
        Set<Integer> years = new HashSet<>();
        rows.stream().filter(row -> row.department() != null).forEach(row -> years.add(row.year()));
        return store.planned(stored.earlierVersions(), years, directory).stream()
                .filter(plan -> !stored.isFound(plan.id()) && mine.includes(plan.department()))
                .toList();
    }

    /**
     * Imports what the preview shows, in one transaction: after a cancel, a fault or a crash
     * nothing is stored. Refused if cancelled, or if plans were changed since the preview so that
     * it would do something else.
     *
     * @param choices what the person wants with typed and missing plans
     * @param progress told now and then; false cancels
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public Outcome<PlanImport> run(
            ImportPreview preview, ImportChoices choices, Progress progress) {
        Circle mine = reportedByMe();
        mine.require(preview.file().agency());
        for (AgencyChoice choice : preview.agencies()) {
            DepartmentId department = choice.department();
            if (department != null && choice.permitted()) {
                mine.require(department);
            }
        }
        preview.missing().stream()
                .filter(plan -> choices.withdraw().contains(plan.id()))
                .forEach(plan -> mine.require(plan.department()));
        return writing.write(preview, choices, progress);
    }

    /** One's own imports that a crash cut off; nothing of their files is stored. */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public List<BegunImport> cutOff() {
        return writing.cutOff();
    }

    /** The person has read what {@link #cutOff} says. */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public void forgetCutOff() {
        writing.forgetCutOff();
    }

    /**
     * The log of imports, newest first: of the own department, for a secretariat also of those it
     * leads, for an auditor of all.
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE, Permission.AUDIT})
    public List<PlanImport> list(Slice slice) {
        return store.list(whose(), slice, new Agencies(departments.active()));
    }

    @Requires({Permission.KEEP_PLANS, Permission.CONVENE, Permission.AUDIT})
    public int count() {
        return store.count(whose());
    }

    private Circle whose() {
        return user.may(Permission.AUDIT) ? Circle.ALL : reportedByMe();
    }

    /** Whose plans the person at work may import. */
    private Circle reportedByMe() {
        return user.may(Permission.CONVENE)
                ? circles.led()
                : new Circle(false, Set.of(user.department()));
    }

    private String nameOf(DepartmentId department) {
        return departments
                .find(department)
                .map(DepartmentListing::name)
                .orElseThrow(() -> new NotPermitted("no department " + department));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
