package org.confer.planimport;

import java.time.Instant;

/** An import that ended before its time; nothing of its file was stored. */
public record BegunImport(String fileName, Instant begunAt) {}
