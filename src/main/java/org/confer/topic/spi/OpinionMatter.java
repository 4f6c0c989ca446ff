package org.confer.topic.spi;

import org.confer.topic.Question;

/**
 * A kind of matter on which units give their opinion beforehand; a Spring bean of the module whose
 * matter it is.
 */
public interface OpinionMatter {

    /** The {@link org.confer.topic.Origin#kind()} of its matters. */
    String kind();

    /**
     * @throws org.confer.kernel.NotPermitted if there is none or the person at work may not see it
     */
    Question question(long id);
}
