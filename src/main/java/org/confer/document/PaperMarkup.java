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

    /** Width of a character in the national layout's grid, in points. */
    private static final double GRID = 15.79;

    private final Document document;
    private final Element body;
    private final Paper paper;

    private final Twins twins;

    private PaperMarkup(Paper paper, Twins twins, String style) {
        this.paper = paper;
        this.twins = twins;
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
        add(head, "title", null, null).setTextContent(paper.title());
        Element description = add(head, "meta", null, null);
        description.setAttribute("name", "subject");
        description.setAttribute("content", paper.title());
        add(head, "style", null, null).setTextContent(style);
        body = add(html, "body", paper.isChinese() ? "chinese" : "latin", null);
    }

    static Document of(Paper paper, Twins twins, String style) {
        PaperMarkup markup = new PaperMarkup(paper, twins, style);
        markup.masthead(paper.masthead());
        markup.add(markup.body, "h1", "title", TitleLines.of(paper));
        markup.blocks(paper.body());
        markup.imprint(paper.imprint());
        return markup.document;
    }

    private void masthead(@Nullable Masthead masthead) {
        if (masthead == null) {
            return;
        }
        Element head = add(body, "div", "masthead", null);
        Element mark = add(head, "p", "mark", masthead.mark());
        if (paper.layout() == Layout.NATIONAL) {
            mark.setAttribute("style", "font-size: " + markSize(masthead.mark()) + "pt");
        }
        add(head, "p", "number", masthead.number());
        pair(head, "p", "issued", masthead.issuer(), masthead.date());
    }

    /** The mark stands on one line if that leaves it a mark: as large as fits. */
    private static String markSize(String mark) {
        double ems =
                mark.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? 1.0 : 0.55).sum();
        return String.format(Locale.ROOT, "%.1f", Math.clamp(430 / Math.max(1, ems), 24, 42));
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

    private void blocks(List<Block> blocks) {
        Element facts = null;
        for (Block block : blocks) {
            if (block instanceof Block.Labelled labelled && paper.layout() == Layout.NEUTRAL) {
                facts =
                        facts == null
                                ? add(add(body, "table", "facts", null), "tbody", null, null)
                                : facts;
                fact(facts, labelled);
            } else {
                facts = null;
                block(block);
            }
        }
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

    /** Labels beside what they stand for, the plain layout's way. */
    private void fact(Element facts, Block.Labelled labelled) {
        Element row = add(facts, "tr", null, null);
        add(row, "th", null, labelled.label()).setAttribute("scope", "row");
        add(row, "td", null, String.join("\n", labelled.entries()));
    }

    /** Labels in the running text, the national layout's way. */
    private void labelled(Block.Labelled labelled) {
        Element box = add(body, "div", "labelled", null);
        if (paper.isChinese()) {
            // turned lines begin under the first character after the colon
            int wide = labelled.label().codePointCount(0, labelled.label().length()) + 1;
            box.setAttribute(
                    "style",
                    String.format(
                            Locale.ROOT,
                            "padding-left: %.2fpt; text-indent: %.2fpt",
                            wide * GRID,
                            -wide * GRID));
        }
        boolean first = true;
        for (String entry : labelled.entries()) {
            Element line = add(box, "p", first ? "entry" : "entry further", null);
            if (first) {
                add(line, "span", "label", labelled.label() + (paper.isChinese() ? "：" : ": "));
            }
            add(line, "span", null, entry);
            first = false;
        }
    }

    private void table(Block.Table table) {
        if (table.caption() != null) {
            // not a caption element: a paragraph can be kept on the page of the first row
            add(body, "p", "caption", table.caption());
        }
        Element box = add(body, "table", "table", null);
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
        add(line, "span", "left", left);
        add(line, "span", "right", right);
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
            if (twins.isEmpty()) {
                element.appendChild(document.createTextNode(lines[i]));
            } else {
                addApart(element, lines[i]);
            }
        }
    }

    /**
     * Every stretch gets an element of its own: a line's bare text is drawn before its elements,
     * and who copies text gets it in the order of drawing.
     */
    private void addApart(Element element, String text) {
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            Typeface twin = twins.of(text.codePointAt(at));
            if (twin != null) {
                addStretch(element, null, text.substring(from, at));
                addStretch(element, twin.family(), text.substring(at, next));
                from = next;
            }
            at = next;
        }
        addStretch(element, null, text.substring(from));
    }

    private void addStretch(Element element, @Nullable String name, String text) {
        if (!text.isEmpty()) {
            Element span = document.createElement("span");
            if (name != null) {
                span.setAttribute("class", name);
            }
            span.setTextContent(text);
            element.appendChild(span);
        }
    }
}
