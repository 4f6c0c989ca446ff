package org.confer.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.confer.document.Block;

/** Shows on the screen what will stand on paper. */
final class PrintedBlock {

    private PrintedBlock() {}

    static Component of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) when level == 1 -> new H3(text);
            case Block.Heading(int level, String text) -> new H4(text);
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Labelled(String label, List<String> entries) -> labelled(label, entries);
            case Block.Table table -> table(table);
        };
    }

    static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.getStyle().setWhiteSpace(com.vaadin.flow.dom.Style.WhiteSpace.PRE_LINE);
        return paragraph;
    }

    private static Component labelled(String label, List<String> entries) {
        Span name = new Span(label);
        name.addClassName("printed-label");
        Div values = new Div();
        entries.forEach(entry -> values.add(new Div(new Text(entry))));
        Div line = new Div(name, values);
        line.addClassName("printed-labelled");
        return line;
    }

    private static Component table(Block.Table table) {
        NativeTable shown = new NativeTable();
        if (table.caption() != null) {
            shown.setCaptionText(table.caption());
        }
        NativeTableRow header = shown.getHead().addRow();
        table.columns()
                .forEach(column -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(column.header());
                    cell.getElement().setAttribute("scope", "col");
                    header.add(cell);
                });
        for (List<String> row : table.rows()) {
            NativeTableRow line = shown.getBody().addRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
        }
        Div scrolls = new Div(shown);
        scrolls.addClassName("printed-table");
        return scrolls;
    }
}
