package org.confer.document;

/**
 * The head of the first page: under whose name a paper goes out.
 *
 * @param mark the line that names the series, for example 干部教育培训联席会议纪要; red in the national layout
 * @param number the paper's number as printed, for example 〔2026〕第3期
 * @param issuer the department that issues it
 * @param date date of issue as printed
 */
public record Masthead(String mark, String number, String issuer, String date) {}
