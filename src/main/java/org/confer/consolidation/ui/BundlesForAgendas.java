package org.confer.consolidation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.consolidation.Bundle;
import org.confer.consolidation.BundleId;
import org.confer.consolidation.Bundles;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.OpenMatter;
import org.confer.shell.Words;
import org.confer.topic.Origin;
import org.confer.topic.TopicPurpose;
import org.confer.training.PlanOutline;

/** Brings the secretariat's bundles of proposals to its conference's agendas, each as one item. */
@org.springframework.stereotype.Component
class BundlesForAgendas implements AgendaContribution {

    private final Bundles bundles;
    private final Consolidations consolidations;
    private final CurrentUser user;
    private final Messages messages;

    BundlesForAgendas(
            Bundles bundles, Consolidations consolidations, CurrentUser user, Messages messages) {
        this.bundles = bundles;
        this.consolidations = consolidations;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Bundles.ORIGIN;
    }

    @Override
    public Message label() {
        return Message.of("consolidation.bundles");
    }

    @Override
    public List<OpenMatter> open(ConferenceId conference) {
        return bundles.openFor(conference).stream().map(this::matter).toList();
    }

    @Override
    public void hold(long originId) {
        bundles.hold(new BundleId(originId));
    }

    private OpenMatter matter(Bundle bundle) {
        Set<DepartmentId> concerned = new HashSet<>();
        List<Message> lines =
                proposals(bundle).stream()
                        .map(proposal -> {
                            List<PlanOutline> plans = consolidations.plans(proposal.id());
                            plans.forEach(plan -> concerned.add(plan.department()));
                            return Message.of(
                                    "consolidation.matter.title",
                                    proposal.verdict().label(),
                                    ProposalsForAgendas.name(proposal, plans));
                        })
                        .toList();
        return new OpenMatter(
                new Origin(Bundles.ORIGIN, bundle.id().value()),
                messages.text(
                        "consolidation.bundle.matter", user.locale(), bundle.title(), lines.size()),
                messages.text("consolidation.bundle.body", user.locale(), lines),
                TopicPurpose.DECIDE,
                "proposal-bundles",
                concerned);
    }

    private List<Consolidation> proposals(Bundle bundle) {
        return bundle.proposals().stream()
                .map(consolidations::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Component details(long originId) {
        Div details = new Div();
        bundles.find(new BundleId(originId))
                .ifPresent(bundle -> {
                    for (Consolidation proposal : proposals(bundle)) {
                        List<PlanOutline> plans = consolidations.plans(proposal.id());
                        details.add(
                                new H3(
                                        Words.of(
                                                "consolidation.matter.title",
                                                proposal.verdict().label(),
                                                ProposalsForAgendas.name(proposal, plans))),
                                new ProposalCard(proposal, plans, false, each -> {}));
                    }
                });
        return details;
    }
}
