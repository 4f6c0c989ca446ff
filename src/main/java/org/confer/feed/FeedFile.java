package org.confer.feed;

/**
 * What a calendar program gets.
 *
 * @param content a calendar file in UTF-8
 * @param version the same as long as nothing in it changed but the time of writing
 */
public record FeedFile(byte[] content, String version) {}
