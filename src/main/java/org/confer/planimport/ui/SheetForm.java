package org.confer.planimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.plancell.PlanYear;
import org.confer.planfile.FirstRow;
import org.confer.planfile.PlanFileProposal.Format;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.shell.Words;

/** How one sheet is understood; a CSV and a calendar have exactly one, without a name. */
class SheetForm extends Div {

    private final Sheet sheet;
    private final Checkbox included = new Checkbox(Words.of("planimport.proposal.included"));
    private final IntegerField headerRow =
            new IntegerField(Words.of("planimport.proposal.headerRow"));
    private final TextField agency = new TextField(Words.of("planimport.proposal.agency"));
    private final IntegerField year = new IntegerField(Words.of("planimport.proposal.year"));
    private final Select<Month> begins = new Select<>();
    private final List<ColumnForm> columns = new ArrayList<>();

    /**
     * @param headerMoved told when another row is named as that of the headings
     */
    SheetForm(Sheet sheet, Format format, List<FirstRow> firstRows, Runnable headerMoved) {
        this.sheet = sheet;
        addClassName("card");
        if (!sheet.name().isEmpty()) {
            add(new H3(sheet.name()));
        }
        Div facts = new Div();
        facts.addClassName("filters");
        included.setValue(sheet.included());
        headerRow.setValue(sheet.headerRow());
        headerRow.setStepButtonsVisible(true);
        headerRow.addValueChangeListener(event -> headerMoved.run());
        agency.setValue(sheet.agency() == null ? "" : sheet.agency());
        begins.setLabel(Words.of("planimport.proposal.yearBegins"));
        begins.setItems(Month.values());
        begins.setItemLabelGenerator(
                month -> month.getDisplayName(TextStyle.FULL_STANDALONE, Words.language()));
        PlanYear known = sheet.year();
        year.setValue(known == null ? null : known.first());
        begins.setValue(Month.of(known == null ? 1 : known.begins()));
        if (format == Format.XLSX) {
            facts.add(included);
        }
        if (format != Format.ICS) {
            facts.add(headerRow);
        }
        facts.add(agency, year, begins);
        add(facts);
        if (!firstRows.isEmpty()) {
            add(table(firstRows));
        }
        Div fields = new Div();
        fields.addClassName("planimport-columns");
        sheet.columns()
                .forEach(column -> {
                    ColumnForm form = new ColumnForm(column);
                    columns.add(form);
                    fields.add(form);
                });
        add(fields);
    }

    /** The file itself, so that one sees whether its characters and columns come out right. */
    private Component table(List<FirstRow> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("planimport-first-rows");
        table.getElement().setAttribute("aria-label", Words.of("planimport.proposal.firstRows"));
        for (FirstRow row : rows) {
            NativeTableRow line = new NativeTableRow();
            NativeTableHeaderCell number = new NativeTableHeaderCell("" + row.number());
            number.getElement().setAttribute("scope", "row");
            line.add(number);
            row.cells().forEach(words -> line.add(new NativeTableCell(words)));
            if (row.number() == sheet.headerRow()) {
                line.addClassName("planimport-heading-row");
            }
            table.add(line);
        }
        Div scroller = new Div(table);
        scroller.addClassName("planimport-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", Words.of("planimport.proposal.firstRows"));
        return scroller;
    }

    boolean isIncluded() {
        return included.getValue();
    }

    /** The sheet as the fields say; empty, with the reason at the field, if it cannot be. */
    Optional<Sheet> corrected() {
        String name = agency.getValue().strip();
        Integer header = headerRow.getValue();
        if (headerRow.isInvalid() && header == null || year.isInvalid() && year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Sheet(
                            sheet.name(),
                            included.getValue(),
                            header == null ? sheet.headerRow() : header,
                            columns.stream().map(ColumnForm::corrected).toList(),
                            name.isEmpty() ? null : name,
                            year.getValue() == null
                                    ? null
                                    : new PlanYear(year.getValue(), begins.getValue().getValue())));
        } catch (InvalidInput wrong) {
            IntegerField field = header != null && header < 0 ? headerRow : year;
            field.setErrorMessage(Words.of(wrong.reason()));
            field.setInvalid(true);
            field.focus();
            return Optional.empty();
        }
    }

    void refuseHeaderRow(String reason) {
        Integer row = headerRow.getValue();
        if (row != null && row != sheet.headerRow()) {
            headerRow.setErrorMessage(reason);
            headerRow.setInvalid(true);
        }
    }

    void focusHeaderRow() {
        headerRow.focus();
    }
}
