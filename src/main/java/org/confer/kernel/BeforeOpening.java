package org.confer.kernel;

/**
 * Work that is to be done at every start before anybody can come in. Its beans run one after the
 * other in their order; if one fails, the start fails.
 */
public interface BeforeOpening {

    /** Does what is still to be done; mostly that is nothing. */
    void prepare();
}
