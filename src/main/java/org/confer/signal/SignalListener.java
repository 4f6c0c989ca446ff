package org.confer.signal;

/** Hears signals, one after the other, on a thread of its own; must be quick and not throw. */
public interface SignalListener {

    /** A transaction that said so was committed, in this application or in another one. */
    void heard(Signal signal);

    /**
     * The line to the database was made anew, so signals may have been missed: everything may have
     * changed. Also called once when listening begins.
     */
    void mayHaveMissed();
}
