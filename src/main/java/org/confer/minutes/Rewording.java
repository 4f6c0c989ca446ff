package org.confer.minutes;

/** A paragraph worded by the secretariat, and the generated one that it replaced. */
record Rewording(String passage, String text, String insteadOf) {}
