package org.confer.meeting;

/**
 * What the person at work may do about a meeting, its state aside.
 *
 * @param arranges time, place, seats and agenda; convening
 * @param runs roll, items, decisions, the end
 * @param seesWhole everything in it; an observer sees only single items
 */
public record MeetingRights(boolean arranges, boolean runs, boolean seesWhole) {}
