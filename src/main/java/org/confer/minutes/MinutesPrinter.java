package org.confer.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.document.Attachment;
import org.confer.document.Block;
import org.confer.document.Layout;
import org.confer.document.Paper;
import org.confer.document.PdfWriter;
import org.confer.kernel.PersonId;
import org.confer.shell.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints minutes for good: both languages, both layouts, with their data inside. */
@Component
class MinutesPrinter {

    private static final String JSON_NAME = "minutes" + ".json";

    private final PdfWriter pdf;
    private final JsonMapper json;

    MinutesPrinter(PdfWriter pdf, JsonMapper json) {
        this.pdf = pdf;
        this.json = json;
    }

    /** What is settled at the moment of issue. */
    record Issue(
            int year,
            int number,
            Instant at,
            PersonId by,
            byte[] previousHash,
            @Nullable Correction correction) {}

    IssuedRecord print(
            MeetingRecord record,
            Function<Locale, Composer> composers,
            Layout layout,
            Issue issue) {
        Map<String, Object> texts = new LinkedHashMap<>();
        Map<Locale, Composer> byLanguage = new LinkedHashMap<>();
        for (Locale language : Languages.ALL) {
            Composer composer = composers.apply(language);
            byLanguage.put(language, composer);
            texts.put(language.getLanguage(), text(composer));
        }
        Correction correction = issue.correction();
        Map<String, Object> corrects =
                correction == null
                        ? Map.of()
                        : ordered(
                                "year", correction.year(),
                                "number", correction.number(),
                                "issuedAt", correction.issuedAt().toString(),
                                "reason", correction.reason());
        String content =
                json.writeValueAsString(
                        ordered(
                                "conference", record.conferenceName(),
                                "issuedBy", record.leadName(),
                                "year", issue.year(),
                                "number", issue.number(),
                                "issuedAt", issue.at().toString(),
                                "corrects", corrects,
                                "record", record,
                                "text", texts));
        List<Attachment> attachments = attachments(record, issue, content);
        List<IssuedRecord.File> files = new ArrayList<>();
        byLanguage.forEach((language, composer) -> {
            Paper paper =
                    composer.paper(
                            layout, composer.number(issue.year(), issue.number()), issue.at());
            for (Layout each : Layout.values()) {
                files.add(
                        new IssuedRecord.File(
                                language, each, pdf.write(paper.in(each).with(attachments))));
            }
        });
        return new IssuedRecord(
                record.conference(),
                record.meeting(),
                issue.year(),
                issue.number(),
                record.title(),
                layout,
                issue.at(),
                issue.by(),
                content,
                byLanguage.values().stream()
                        .map(MinutesPrinter::words)
                        .collect(Collectors.joining("\n")),
                files,
                issue.previousHash(),
                IssuedRecord.FORM,
                correction == null ? null : correction.corrects(),
                correction == null ? "" : correction.reason());
    }

    private static List<Attachment> attachments(MeetingRecord record, Issue issue, String content) {
        return List.of(
                new Attachment(
                        "actions.ics",
                        "text/calendar",
                        "The actions for a calendar",
                        Attachment.Relation.SUPPLEMENT,
                        ActionsCalendar.of(record, issue.at())),
                new Attachment(
                        JSON_NAME,
                        "application/json",
                        "The minutes for machines",
                        Attachment.Relation.ALTERNATIVE,
                        content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> text(Composer composer) {
        return ordered(
                "title",
                composer.title(),
                "paragraphs",
                composer.body().stream()
                        .filter(block -> !(block instanceof Block.Table))
                        .map(block -> String.join("\n", block.texts()))
                        .toList(),
                "passages",
                composer.passages());
    }

    private static String words(Composer composer) {
        return composer.title()
                + "\n"
                + composer.body().stream()
                        .flatMap(block -> block.texts().stream())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
