package org.confer.permission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.kernel.PersonId;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperId;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPapers;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.confer.topiccall.NewCall;
import org.confer.topiccall.TopicCalls;

/** A topic with a paper, an accepted one, and a call for topics. */
class TopicSpecimens implements Specimens {

    private static final List<String> METHODS =
            List.of("add", "areMineToAdd", "of", "read", "takeAway");

    private final Topics topics;
    private final TopicCalls calls;
    private final TopicPapers papers;
    private final Clock clock;

    TopicSpecimens(Topics topics, TopicCalls calls, TopicPapers papers, Clock clock) {
        this.topics = topics;
        this.calls = calls;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 7;
    }

    @Override
    public void make(World world) {
        NewCall call = new NewCall(clock.instant().plus(Duration.ofDays(3)), "");
        world.put(call);
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            ConferenceId conference = world.get(side, ConferenceId.class);
            TopicId topic = world.acting.as(secretary, () -> submitted(conference));
            for (String method : METHODS) {
                world.putFor("TopicPapers." + method, side, topic);
            }
            papers(world, side, world.acting.as(secretary, () -> attached(topic)));
            TopicId accepted =
                    world.acting.as(
                            secretary, () -> topics.accept(submitted(conference)).orThrow());
            world.putFor("Topics.defer", side, accepted);
            world.put(
                    side, world.acting.as(secretary, () -> calls.open(conference, call).orThrow()));
        }
        PersonId secretary = world.person(world.lead, Role.SECRETARIAT);
        ConferenceId conference = world.get(Side.OWN, ConferenceId.class);
        TopicId gone = world.acting.as(secretary, () -> submitted(conference));
        papers(world, Side.SPENT, world.acting.as(secretary, () -> attached(gone)));
        for (String method : METHODS) {
            world.putFor("TopicPapers." + method, Side.SPENT, gone);
        }
        world.acting.as(secretary, () -> topics.withdraw(gone).orThrow());
    }

    private TopicId submitted(ConferenceId conference) {
        TopicId topic =
                topics.propose(
                                conference,
                                new NewTopic("A topic", "", TopicPurpose.INFORM, Set.of()))
                        .orThrow();
        return topics.submit(topic).orThrow();
    }

    /** Papers of other modules' things are things of their own. */
    private static void papers(World world, Side side, PaperId paper) {
        world.putFor("TopicPapers.read", side, paper);
        world.putFor("TopicPapers.takeAway", side, paper);
    }

    private PaperId attached(TopicId topic) {
        NewPaper paper = new NewPaper("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        papers.add(topic, List.of(paper)).orThrow();
        return papers.of(topic).getFirst().id();
    }
}
