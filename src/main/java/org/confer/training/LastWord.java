package org.confer.training;

/** Who had the last word on a plan; it tells what a file may still change. */
public enum LastWord {
    /** A file: the next one corrects it. */
    FILE,
    /** Somebody who typed it in or edited it: a file corrects it only if told so. */
    PERSON,
    /** A decision of a meeting: no file changes it. */
    DECISION
}
