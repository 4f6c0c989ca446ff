package org.confer.planimport.ui;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.planfile.CorrectedProposal;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.planimport.ImportPreview;
import org.confer.planimport.PlanFile;
import org.confer.planimport.PlanImport;
import org.confer.planimport.PlanImports;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** A plan file on its way in: upload, how it is understood, what each row would do, import. */
@Route("plans/import")
@RolesAllowed({"KEEP_PLANS", "CONVENE"})
class PlanImportView extends Page {

    private final PlanImports imports;
    private final List<DepartmentListing> agencies;
    private @Nullable PlanFile file;
    private @Nullable ImportPreview preview;

    PlanImportView(PlanImports imports, Departments departments, Circles circles) {
        super(Message.of("training.plans.import"));
        this.imports = imports;
        Circle circle = circles.led();
        agencies =
                departments.active().stream().filter(each -> circle.includes(each.id())).toList();
        actions(new Anchor("plans/imports", Words.of("planimport.imports.title")));
        offerUpload(Optional.empty());
    }

    private void offerUpload(Optional<Message> fault) {
        forget();
        clear();
        tellWhatWasCutOff();
        add(new UploadPanel(imports.mayImportForOthers(), agencies, fault, this::open));
    }

    private void tellWhatWasCutOff() {
        Div notices = new Div();
        notices.addClassNames("card", "planimport-cut-off");
        notices.getElement().setAttribute("role", "alert");
        imports.cutOff()
                .forEach(begun ->
                        notices.add(
                                new Paragraph(
                                        Words.of(
                                                "planimport.cutOff",
                                                begun.fileName(),
                                                Words.formats()
                                                        .dateTime(
                                                                begun.begunAt(), Words.zone())))));
        if (notices.getComponentCount() > 0) {
            notices.add(
                    new Button(
                            Words.of("planimport.understood"),
                            event -> {
                                imports.forgetCutOff();
                                notices.removeFromParent();
                            }));
            add(notices);
        }
    }

    private void open(File uploaded, String name, @Nullable DepartmentListing agency) {
        DepartmentId whose = agency == null ? null : agency.id();
        work(
                Message.of("planimport.opening", name),
                progress -> imports.open(uploaded.toPath(), name, whose),
                opened -> {
                    file = opened;
                    correct(opened, CorrectedProposal.untouched(opened.proposal()));
                },
                fault -> offerUpload(Optional.of(fault)),
                PlanFile::close);
    }

    private void correct(PlanFile opened, CorrectedProposal proposal) {
        closePreview();
        clear();
        add(new H2(Words.of("planimport.proposal.title", opened.name())));
        ProposalPanel panel =
                new ProposalPanel(
                        proposal,
                        made -> imports.proposeAgain(opened, made),
                        (read, sheet) -> imports.firstRows(opened, read, sheet));
        Button next =
                new Button(
                        Words.of("planimport.preview"),
                        event ->
                                panel.corrected()
                                        .ifPresent(said -> preview(opened, said, Map.of())));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        add(panel, buttons(next, again()));
    }

    private void preview(
            PlanFile opened, CorrectedProposal proposal, Map<String, DepartmentId> agencies) {
        work(
                Message.of("planimport.reading", opened.name()),
                progress -> imports.preview(opened, proposal.corrected(), agencies, progress),
                made ->
                        made.ifPresentOrElse(
                                shown -> show(opened, proposal, shown, Optional.empty()),
                                () -> correct(opened, proposal)),
                fault -> {
                    correct(opened, proposal);
                    add(refusal(fault));
                },
                made -> made.ifPresent(ImportPreview::close));
    }

    private void show(
            PlanFile opened,
            CorrectedProposal proposal,
            ImportPreview made,
            Optional<Message> notice) {
        if (made != preview) {
            closePreview();
        }
        preview = made;
        clear();
        ChoicesPanel choices = new ChoicesPanel(made);
        ImportButton run =
                new ImportButton(made, choices, () -> run(opened, proposal, made, choices));
        Button back =
                new Button(
                        Words.of("planimport.backToProposal"), event -> correct(opened, proposal));
        add(new H2(Words.of("planimport.preview.title", opened.name())));
        notice.ifPresent(words -> add(refusal(words)));
        add(
                choices,
                new PreviewPanel(made, agencies, said -> preview(opened, proposal, said)),
                buttons(run, back, again()));
    }

    private void run(
            PlanFile opened, CorrectedProposal proposal, ImportPreview made, ChoicesPanel choices) {
        work(
                Message.of("planimport.running"),
                progress -> imports.run(made, choices.choices(), progress),
                outcome -> told(opened, proposal, made, outcome),
                fault -> show(opened, proposal, made, Optional.of(fault)),
                outcome -> {});
    }

    private void told(
            PlanFile opened,
            CorrectedProposal proposal,
            ImportPreview made,
            Outcome<PlanImport> outcome) {
        switch (outcome) {
            case Outcome.Refused<PlanImport>(Message reason) ->
                    show(opened, proposal, made, Optional.of(reason));
            case Outcome.Done<PlanImport>(PlanImport done) -> {
                forget();
                clear();
                add(new ImportResult(done), buttons(again()));
            }
        }
    }

    private <T> void work(
            Message what,
            Function<Progress, T> todo,
            Consumer<T> whenDone,
            Consumer<Message> whenRefused,
            Consumer<T> abandoned) {
        clear();
        BackgroundWork work = new BackgroundWork(what);
        add(work);
        work.start(
                todo,
                whenDone,
                failure -> {
                    if (failure instanceof InvalidInput invalid) {
                        whenRefused.accept(invalid.reason());
                    } else {
                        whenRefused.accept(Message.of("planimport.failed"));
                        throw failure;
                    }
                },
                abandoned);
    }

    static Paragraph refusal(Message reason) {
        Paragraph words = new Paragraph(Words.of(reason));
        words.addClassName("training-refusal");
        words.getElement().setAttribute("role", "alert");
        return words;
    }

    private Button again() {
        return new Button(Words.of("planimport.another"), event -> offerUpload(Optional.empty()));
    }

    private static Div buttons(Button... buttons) {
        Div row = new Div();
        row.addClassNames("page-actions", "planimport-steps");
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
