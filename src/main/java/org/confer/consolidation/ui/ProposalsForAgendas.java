package org.confer.consolidation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.consolidation.Bundles;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.ConsolidationId;
import org.confer.consolidation.Consolidations;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Permission;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.OpenMatter;
import org.confer.shell.Words;
import org.confer.topic.Origin;
import org.confer.topic.TopicPurpose;
import org.confer.training.PlanOutline;

/** Brings the secretariat's proposals to its conference's agendas. */
@org.springframework.stereotype.Component
class ProposalsForAgendas implements AgendaContribution {

    private static final int LONGEST_TITLE = 200;

    private final Consolidations consolidations;
    private final Bundles bundles;
    private final CurrentUser user;
    private final Messages messages;

    ProposalsForAgendas(
            Consolidations consolidations, Bundles bundles, CurrentUser user, Messages messages) {
        this.consolidations = consolidations;
        this.bundles = bundles;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Consolidations.ORIGIN;
    }

    @Override
    public Message label() {
        return Message.of("consolidation.matters");
    }

    @Override
    public List<OpenMatter> open(ConferenceId conference) {
        List<Consolidation> all = consolidations.openFor(conference);
        Set<ConsolidationId> bundled =
                bundles.bundled(all.stream().map(Consolidation::id).toList());
        return all.stream()
                .filter(proposal -> !bundled.contains(proposal.id()))
                .limit(200)
                .map(this::matter)
                .toList();
    }

    @Override
    public void hold(long originId) {
        consolidations.hold(new ConsolidationId(originId));
    }

    private OpenMatter matter(Consolidation proposal) {
        List<PlanOutline> plans = consolidations.plans(proposal.id());
        Set<DepartmentId> concerned = new HashSet<>();
        plans.forEach(plan -> concerned.add(plan.department()));
        String title =
                messages.text(
                        "consolidation.matter.title",
                        user.locale(),
                        proposal.verdict().label(),
                        name(proposal, plans));
        String body =
                messages.text(
                        "consolidation.matter.body",
                        user.locale(),
                        plans.stream().map(plan -> plan.agency() + " " + plan.title()).toList(),
                        proposal.reason());
        return new OpenMatter(
                new Origin(Consolidations.ORIGIN, proposal.id().value()),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                body,
                TopicPurpose.DECIDE,
                "duplicates/" + proposal.group(),
                concerned);
    }

    /** The title proposed, or else that of the first of the plans. */
    static String name(Consolidation proposal, List<PlanOutline> plans) {
        return proposal.title().isEmpty() && !plans.isEmpty()
                ? plans.getFirst().title()
                : proposal.title();
    }

    @Override
    public Component details(long originId) {
        ConsolidationId id = new ConsolidationId(originId);
        Div details = new Div();
        consolidations
                .find(id)
                .ifPresent(proposal -> {
                    List<PlanOutline> plans = consolidations.plans(id);
                    details.add(
                            new PlansSideBySide(plans),
                            new ProposalCard(proposal, plans, false, each -> {}));
                    if (user.may(Permission.SEE_DUPLICATES)) {
                        details.add(
                                new Anchor(
                                        "duplicates/" + proposal.group(),
                                        Words.of("consolidation.toGroup")));
                    }
                });
        return details;
    }
}
