package org.confer.paper;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that people hand in. A paper belongs to something of another module, which keeps the link
 * to it and answers for who may read it.
 */
@Service
@Transactional
public class Papers {

    private final PaperStore store;
    private final CurrentUser user;
    private final Clock clock;

    Papers(PaperStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /** Keeps it in the caller's transaction, in the name of the person at work. */
    @FromWithin("services to whose things papers belong, once they allowed the step")
    @Transactional(propagation = Propagation.MANDATORY)
    public PaperId keep(NewPaper paper) {
        return store.keep(paper, user.person(), clock.instant());
    }

    /** In the order in which they were handed in. */
    @FromWithin("services to whose things papers belong, once they found that one may read them")
    @Transactional(readOnly = true)
    public List<PaperListing> list(Collection<PaperId> ids) {
        return store.list(ids);
    }

    /**
     * @throws NotPermitted if there is none
     */
    @FromWithin("services to whose things papers belong, once they found that one may read it")
    @Transactional(readOnly = true)
    public PaperFile read(PaperId id) {
        return store.file(id).orElseThrow(() -> new NotPermitted("no such paper"));
    }
}
