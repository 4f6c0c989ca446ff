package org.confer.consolidation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.confer.conference.ConferenceId;
import org.confer.duplicate.ProposalState;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bundles of proposals: one item on an agenda and one decision for all of them. Each keeps its own
 * record, with the decision that carried it out.
 */
@Service
@Transactional
public class Bundles {

    /** {@code Origin.kind()} of topics about a bundle. */
    public static final String ORIGIN = "consolidation-bundle";

    private static final int MOST = 50;
    private static final int TITLE = 150;

    private final BundleStore store;
    private final ProposalStore proposals;
    private final Consolidations consolidations;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bundles(
            BundleStore store,
            ProposalStore proposals,
            Consolidations consolidations,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.consolidations = consolidations;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ties proposals of the own department together.
     *
     * @param chosen 2 to 50 that are on no agenda and in no bundle
     * @throws NotPermitted if one of them is another department's
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<BundleId> tie(String title, Set<ConsolidationId> chosen) {
        String words = Wording.line(title, TITLE, Message.of("consolidation.bundle.title"));
        if (chosen.size() < 2 || chosen.size() > MOST) {
            return Outcome.refused("consolidation.bundle.several", MOST);
        }
        for (ConsolidationId id : new TreeSet<>(chosen)) {
            Consolidation one =
                    proposals.lock(id).orElseThrow(() -> new NotPermitted("no proposal " + id));
            user.requireDepartment(one.department());
            if (one.state() != ProposalState.PROPOSED) {
                return Outcome.refused("consolidation.bundle.notFree", one.title());
            }
        }
        if (!store.bundled(chosen).isEmpty()) {
            return Outcome.refused("consolidation.bundle.inAnother");
        }
        BundleId tied =
                store.insert(
                        user.department(),
                        user.person(),
                        clock.instant(),
                        words,
                        new TreeSet<>(chosen));
        tell(chosen, Message.of("consolidation.account.tied", words));
        return Outcome.done(tied);
    }

    /** Its proposals stand alone again. Refused once it is on an agenda. */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<BundleId> untie(BundleId id) {
        Bundle bundle = store.lock(id).orElseThrow(() -> new NotPermitted("no bundle " + id));
        user.requireDepartment(bundle.department());
        if (proposed(bundle).size() < bundle.proposals().size() && !free(bundle)) {
            return Outcome.refused("consolidation.bundle.placed");
        }
        store.untie(id, clock.instant());
        tell(bundle.proposals(), Message.of("consolidation.account.untied", bundle.title()));
        return Outcome.done(id);
    }

    /** Of each proposal: there an auditor looks for what became of it. */
    private void tell(Collection<ConsolidationId> some, Message account) {
        for (ConsolidationId id : new TreeSet<>(some)) {
            events.publishEvent(new ConsolidationChanged(id, account));
        }
    }

    /** Bundles of the own department, newest first. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public List<Bundle> mine() {
        return store.of(user.department());
    }

    /** Proposals of the own department that may be tied. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public List<Consolidation> tieable() {
        List<Consolidation> all = proposals.proposedBy(user.department());
        Set<ConsolidationId> taken = store.bundled(all.stream().map(Consolidation::id).toList());
        return all.stream().filter(one -> !taken.contains(one.id())).toList();
    }

    /** Those for an agenda of this conference: all of whose proposals are for it, and on none. */
    @Requires({Permission.CONVENE, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<Bundle> openFor(ConferenceId conference) {
        Set<ConsolidationId> open =
                consolidations.openFor(conference).stream()
                        .map(Consolidation::id)
                        .collect(Collectors.toSet());
        return open.isEmpty()
                ? List.of()
                : store.of(user.department()).stream()
                        .filter(bundle -> open.containsAll(bundle.proposals()))
                        .toList();
    }

    /** Which of these proposals are in a bundle, and so on no agenda by themselves. */
    @FromWithin("the agenda that offers proposals")
    @Transactional(readOnly = true)
    public Set<ConsolidationId> bundled(List<ConsolidationId> some) {
        return some.isEmpty() ? Set.of() : store.bundled(some);
    }

    /** Holds a bundle and its proposals until the transaction ends. */
    @FromWithin("the agenda that takes it")
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(BundleId id) {
        store.lock(id).ifPresent(bundle -> bundle.proposals().forEach(proposals::lock));
    }

    /** The proposals of a bundle that one may see; for whoever sees an agenda item about it. */
    @Requires({Permission.SEE_DUPLICATES, Permission.SEE_MEETINGS})
    @Transactional(readOnly = true)
    public Optional<Bundle> find(BundleId id) {
        return store.find(id)
                .filter(bundle ->
                        bundle.proposals().stream()
                                .anyMatch(one -> consolidations.find(one).isPresent()));
    }

    private List<Consolidation> proposed(Bundle bundle) {
        return bundle.proposals().stream()
                .map(proposals::find)
                .flatMap(Optional::stream)
                .filter(one -> one.state() == ProposalState.PROPOSED)
                .toList();
    }

    /** On no agenda: each was dropped or is free. */
    private boolean free(Bundle bundle) {
        return bundle.proposals().stream()
                .map(proposals::find)
                .flatMap(Optional::stream)
                .noneMatch(one -> one.state() == ProposalState.PLACED);
    }
}
