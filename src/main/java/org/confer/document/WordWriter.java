package org.confer.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.stereotype.Component;

/**
 * Writes a draft as a Word document (ECMA-376): for reading and passing round, not for issuing. It
 * holds no macro, no link and no picture.
 */
@Component
public class WordWriter {

    private static final int TITLE_SIZE = 18;
    private static final int HEADING_SIZE = 14;
    private static final int TEXT_SIZE = 12;

    /**
     * @param title first line, and the file's title
     */
    public byte[] write(Locale language, String title, List<Block> body) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator("Confer");
            document.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setLanguageProperty(language.toLanguageTag());
            paragraph(document, title, TITLE_SIZE, true);
            for (Block block : body) {
                write(document, block);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static void write(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                    paragraph(document, text, HEADING_SIZE, true);
            case Block.Paragraph(String text) -> paragraph(document, text, TEXT_SIZE, false);
            case Block.Labelled(String label, List<String> entries) ->
                    paragraph(
                            document,
                            label + ": " + entries.stream().collect(Collectors.joining("\n")),
                            TEXT_SIZE,
                            false);
            case Block.Table table -> table(document, table);
        }
    }

    private static void paragraph(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
    }

    private static void table(XWPFDocument document, Block.Table table) {
        XWPFTable shown = document.createTable(table.rows().size() + 1, table.columns().size());
        shown.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < table.columns().size(); column++) {
            shown.getRow(0).getCell(column).setText(table.columns().get(column).header());
            for (int row = 0; row < table.rows().size(); row++) {
                shown.getRow(row + 1).getCell(column).setText(table.rows().get(row).get(column));
            }
        }
    }
}
