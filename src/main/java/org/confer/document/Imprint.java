package org.confer.document;

/**
 * The closing block at the foot of the last page (版记): who receives copies, who issued the paper
 * and when.
 *
 * @param copies the receivers with their label, for example 抄送：市财政局、市教育局。; empty if nobody receives
 *     a copy
 * @param issuer the issuing office
 * @param date date with what was done, for example 2026年3月5日印发
 */
public record Imprint(String copies, String issuer, String date) {}
