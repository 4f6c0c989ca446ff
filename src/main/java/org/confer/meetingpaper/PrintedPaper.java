package org.confer.meetingpaper;

/**
 * A printed paper to download.
 *
 * @param name with its ending; safe as a file name everywhere
 * @param content not copied
 */
public record PrintedPaper(String name, byte[] content) {}
