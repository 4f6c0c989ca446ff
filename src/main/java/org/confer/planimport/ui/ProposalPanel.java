package org.confer.planimport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.planfile.CorrectedProposal;
import org.confer.planfile.FirstRow;
import org.confer.planfile.PlanFileProposal;
import org.confer.planimport.ui.ProposalForm.Setting;
import org.confer.shell.Words;

/**
 * How a file is understood. Another encoding, delimiter or row of headings gives other columns: the
 * form is made anew with them, and what the person corrected elsewhere stays.
 */
class ProposalPanel extends Div {

    private final UnaryOperator<CorrectedProposal> proposeAgain;
    private final BiFunction<PlanFileProposal, String, List<FirstRow>> firstRows;
    private final Div fault = new Div();
    private CorrectedProposal made;
    private ProposalForm form;

    /** Whether a field says why the file cannot be read as it stands there. */
    private boolean refused;

    ProposalPanel(
            CorrectedProposal made,
            UnaryOperator<CorrectedProposal> proposeAgain,
            BiFunction<PlanFileProposal, String, List<FirstRow>> firstRows) {
        this.made = made;
        this.proposeAgain = proposeAgain;
        this.firstRows = firstRows;
        form = new ProposalForm(made.corrected(), firstRows, this::changed);
        addClassName("page-content");
        add(new Paragraph(Words.of("planimport.proposal.explained")), form, fault);
    }

    private void changed(Setting setting) {
        form.corrected().ifPresent(said -> proposeAgain(setting, said));
    }

    private void proposeAgain(Setting setting, PlanFileProposal said) {
        try {
            made = proposeAgain.apply(made.withCorrections(said));
        } catch (InvalidInput notThisWay) {
            form.refuse(setting, notThisWay.reason());
            refused = true;
            return;
        }
        refused = false;
        ProposalForm anew = new ProposalForm(made.corrected(), firstRows, this::changed);
        replace(form, anew);
        form = anew;
        form.focus(setting);
    }

    /** As corrected; empty, with the reason shown at the field, if it cannot be. */
    Optional<CorrectedProposal> corrected() {
        fault.removeAll();
        if (form.readsNothing()) {
            fault.add(PlanImportView.refusal(Message.of("planimport.proposal.noSheet")));
            return Optional.empty();
        }
        return refused ? Optional.empty() : form.corrected().map(made::withCorrections);
    }
}
