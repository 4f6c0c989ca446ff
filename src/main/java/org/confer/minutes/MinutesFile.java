package org.confer.minutes;

/**
 * A printed file to download.
 *
 * @param name with its ending; safe as a file name everywhere
 */
public record MinutesFile(String name, byte[] content) {}
