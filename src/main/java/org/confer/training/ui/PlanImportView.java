package org.confer.training.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.planfile.PlanFileProposal;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.ImportPreview;
import org.confer.training.PlanFile;
import org.confer.training.PlanImport;
import org.confer.training.PlanImports;
import org.jspecify.annotations.Nullable;

/** A plan file on its way in: upload, how it is understood, what each row would do, import. */
@Route("plans/import")
@RolesAllowed({"KEEP_PLANS", "CONVENE"})
class PlanImportView extends Page {

    private final PlanImports imports;
    private final Departments departments;
    private @Nullable PlanFile file;
    private @Nullable ImportPreview preview;

    PlanImportView(PlanImports imports, Departments departments) {
        super(Message.of("training.import.title"));
        this.imports = imports;
        this.departments = departments;
        actions(new Anchor("plans/imports", Words.of("training.imports.title")));
        offerUpload();
    }

    private void offerUpload() {
        forget();
        clear();
        add(new UploadPanel(imports.mayImportForOthers(), departments.active(), this::open));
    }

    private void open(File uploaded, String name, @Nullable DepartmentListing agency) {
        DepartmentId whose = agency == null ? null : agency.id();
        work(
                Message.of("training.import.opening", name),
                progress -> imports.open(uploaded.toPath(), name, whose),
                this::propose,
                PlanFile::close);
    }

    private void propose(PlanFile opened) {
        file = opened;
        correct(opened, opened.proposal());
    }

    private void correct(PlanFile opened, PlanFileProposal proposal) {
        clear();
        ProposalForm form = new ProposalForm(proposal);
        Button next =
                new Button(
                        Words.of("training.import.preview"),
                        event -> preview(opened, form.corrected(), Map.of()));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(Words.of("training.proposal.title", opened.name())),
                new Paragraph(Words.of("training.proposal.explained")),
                form,
                buttons(next, again()));
    }

    private void preview(
            PlanFile opened, PlanFileProposal proposal, Map<String, DepartmentId> agencies) {
        work(
                Message.of("training.import.reading", opened.name()),
                progress -> imports.preview(opened, proposal, agencies, progress),
                made ->
                        made.ifPresentOrElse(
                                shown -> show(opened, proposal, shown),
                                () -> correct(opened, proposal)),
                made -> made.ifPresent(ImportPreview::close));
    }

    private void show(PlanFile opened, PlanFileProposal proposal, ImportPreview made) {
        closePreview();
        preview = made;
        clear();
        Button run =
                new Button(
                        Words.of(
                                "training.import.run",
                                made.count(org.confer.training.RowEffect.ADDED)
                                        + made.count(org.confer.training.RowEffect.CHANGED)),
                        event -> run(made));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setEnabled(made.changesAnything());
        Button back =
                new Button(
                        Words.of("training.import.backToProposal"),
                        event -> correct(opened, proposal));
        add(
                new H2(Words.of("training.preview.title", opened.name())),
                new PreviewPanel(
                        made, departments.active(), said -> preview(opened, proposal, said)),
                buttons(run, back, again()));
    }

    private void run(ImportPreview made) {
        work(
                Message.of("training.import.running"),
                progress -> imports.run(made, progress),
                this::told,
                outcome -> {});
    }

    private void told(Outcome<PlanImport> outcome) {
        switch (outcome) {
            case Outcome.Refused<PlanImport>(Message reason) -> {
                Toast.refused(reason);
                offerUpload();
            }
            case Outcome.Done<PlanImport>(PlanImport done) -> {
                forget();
                clear();
                add(new ImportResult(done), buttons(again()));
            }
        }
    }

    private <T> void work(
            Message what,
            java.util.function.Function<org.confer.planfile.PlanFileReader.Progress, T> todo,
            java.util.function.Consumer<T> whenDone,
            java.util.function.Consumer<T> abandoned) {
        clear();
        BackgroundWork work = new BackgroundWork(what);
        add(work);
        work.start(todo, whenDone, this::failed, abandoned);
    }

    private void failed(RuntimeException failure) {
        offerUpload();
        if (failure instanceof InvalidInput invalid) {
            Paragraph reason = new Paragraph(Words.of(invalid.reason()));
            reason.addClassName("training-refusal");
            reason.getElement().setAttribute("role", "alert");
            add(reason);
        } else {
            throw failure;
        }
    }

    private Button again() {
        return new Button(Words.of("training.import.another"), event -> offerUpload());
    }

    private static Div buttons(Button... buttons) {
        Div row = new Div();
        row.addClassName("page-actions");
        row.add(buttons);
        return row;
    }

    private void forget() {
        closePreview();
        Optional.ofNullable(file).ifPresent(PlanFile::close);
        file = null;
    }

    private void closePreview() {
        Optional.ofNullable(preview).ifPresent(ImportPreview::close);
        preview = null;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }
}
