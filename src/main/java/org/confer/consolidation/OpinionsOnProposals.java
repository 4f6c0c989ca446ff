package org.confer.consolidation;

import java.util.List;
import java.util.stream.Collectors;
import org.confer.duplicate.ProposalState;
import org.confer.kernel.NotPermitted;
import org.confer.topic.Question;
import org.confer.topic.spi.OpinionMatter;
import org.confer.training.PlanOutline;
import org.springframework.stereotype.Component;

/** The agencies whose plans a proposal is about are asked until the meeting has decided. */
@Component
class OpinionsOnProposals implements OpinionMatter {

    private final Consolidations consolidations;

    OpinionsOnProposals(Consolidations consolidations) {
        this.consolidations = consolidations;
    }

    @Override
    public String kind() {
        return Consolidations.ORIGIN;
    }

    @Override
    public Question question(long id) {
        ConsolidationId key = new ConsolidationId(id);
        Consolidation proposal =
                consolidations.find(key).orElseThrow(() -> new NotPermitted("no proposal " + id));
        List<PlanOutline> plans = consolidations.plans(key);
        String title =
                proposal.title().isEmpty() && !plans.isEmpty()
                        ? plans.getFirst().title()
                        : proposal.title();
        return new Question(
                title,
                "duplicates/" + proposal.group(),
                plans.stream().map(PlanOutline::department).collect(Collectors.toSet()),
                proposal.state() == ProposalState.PROPOSED
                        || proposal.state() == ProposalState.PLACED);
    }
}
