package org.confer.document;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds the document that the renderer lays out. Built node by node, never from text, so nothing
 * written by a user can become markup.
 */
class PaperMarkup {

    static final String IMPRINT = "imprint";

    private final Document document;
    private final Element body;
    private final Paper paper;

    private PaperMarkup(Paper paper, String style) {
        this.paper = paper;
        try {
            document =
                    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", paper.language().toLanguageTag());
        document.appendChild(html);
        Element head = add(html, "head", null, null);
        add(head, "title", null, paper.title());
        Element description = add(head, "meta", null, null);
        description.setAttribute("name", "subject");
        description.setAttribute("content", paper.title());
        add(head, "style", null, style);
        body = add(html, "body", paper.isChinese() ? "chinese" : "latin", null);
    }

    static Document of(Paper paper, String style) {
        PaperMarkup markup = new PaperMarkup(paper, style);
        markup.masthead(paper.masthead());
        markup.add(markup.body, "h1", "title", paper.title());
        paper.body().forEach(markup::block);
        markup.imprint(paper.imprint());
        return markup.document;
    }

    private void masthead(@Nullable Masthead masthead) {
        if (masthead == null) {
            return;
        }
        Element head = add(body, "div", "masthead", null);
        Element mark = add(head, "p", "mark", masthead.mark());
        mark.setAttribute("style", "font-size: " + markSize(masthead.mark()) + "pt");
        add(head, "p", "number", masthead.number());
        pair(head, "p", "issued", masthead.issuer(), masthead.date());
    }

    /** The mark stands on one line: as large as fits, at most 42 points. */
    private String markSize(String mark) {
        double widest = 430;
        double perCharacter =
                mark.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? 1.0 : 0.6).sum();
        return String.format(
                Locale.ROOT, "%.1f", Math.clamp(widest / Math.max(1, perCharacter), 14, 42));
    }

    private void imprint(@Nullable Imprint imprint) {
        if (imprint == null) {
            return;
        }
        Element foot = add(body, "div", IMPRINT, null);
        foot.setAttribute("id", IMPRINT);
        if (!imprint.copies().isEmpty()) {
            add(foot, "p", "copies", imprint.copies());
        }
        pair(foot, "p", "printed", imprint.issuer(), imprint.date());
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                    add(body, "h" + (level + 1), "heading", text);
            case Block.Paragraph(String text) -> add(body, "p", "text", text);
            case Block.Labelled labelled -> labelled(labelled);
            case Block.Table table -> table(table);
        }
    }

    private void labelled(Block.Labelled labelled) {
        String colon = paper.isChinese() ? "：" : ": ";
        Element box = add(body, "div", "labelled", null);
        // the turned lines begin under the first character after the colon
        if (paper.isChinese()) {
            int wide = labelled.label().codePointCount(0, labelled.label().length()) + 1;
            double points = wide * (paper.layout() == Layout.NATIONAL ? 15.79 : 12);
            box.setAttribute(
                    "style",
                    String.format(
                            Locale.ROOT,
                            "padding-left: %.2fpt; text-indent: %.2fpt",
                            points,
                            -points));
        }
        boolean first = true;
        for (String entry : labelled.entries()) {
            Element line = add(box, "p", first ? "entry" : "entry further", null);
            if (first) {
                add(line, "span", "label", labelled.label() + colon);
            }
            addText(line, entry);
            first = false;
        }
    }

    private void table(Block.Table table) {
        Element box = add(body, "table", "table", null);
        if (table.caption() != null) {
            add(box, "caption", null, table.caption());
        }
        int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        Element header = add(add(box, "thead", null, null), "tr", null, null);
        for (Block.Column column : table.columns()) {
            Element cell = add(header, "th", null, column.header());
            cell.setAttribute("scope", "col");
            cell.setAttribute(
                    "style",
                    String.format(Locale.ROOT, "width: %.2f%%", 100.0 * column.share() / shares));
        }
        Element rows = add(box, "tbody", null, null);
        for (List<String> row : table.rows()) {
            Element line = add(rows, "tr", null, null);
            row.forEach(cell -> add(line, "td", null, cell));
        }
    }

    /** Two texts on one line, one at each edge. */
    private void pair(Element parent, String tag, String name, String left, String right) {
        Element line = add(parent, tag, name, null);
        add(line, "span", "right", right);
        add(line, "span", "left", left);
    }

    private Element add(Element parent, String tag, @Nullable String name, @Nullable String text) {
        Element element = document.createElement(tag);
        if (name != null) {
            element.setAttribute("class", name);
        }
        if (text != null) {
            addText(element, text);
        }
        parent.appendChild(element);
        return element;
    }

    private void addText(Element element, String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                element.appendChild(document.createElement("br"));
            }
            element.appendChild(document.createTextNode(lines[i]));
        }
    }
}
