package org.confer.training.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.confer.planfile.ColumnRole;
import org.confer.planfile.DateOrder;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Format;
import org.confer.planfile.PlanFileProposal.MoneyUnit;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.shell.Words;

/** How a file is understood, to be looked at and corrected. */
class ProposalForm extends Div {

    private final PlanFileProposal proposed;
    private final Select<String> encoding = new Select<>();
    private final Select<String> delimiter = new Select<>();
    private final Select<DateOrder> dateOrder = new Select<>();
    private final TextField currency = new TextField(Words.of("training.proposal.currency"));
    private final List<SheetForm> sheets = new ArrayList<>();

    ProposalForm(PlanFileProposal proposed) {
        this.proposed = proposed;
        addClassName("training-proposal");
        Div whole = new Div();
        whole.addClassName("filters");
        if (proposed.format() == Format.CSV) {
            encoding.setLabel(Words.of("training.proposal.encoding"));
            encoding.setItems(
                    with(
                            proposed.encoding(),
                            "UTF-8",
                            "GB18030",
                            "windows-1252",
                            "Big5",
                            "UTF-16LE"));
            encoding.setValue(proposed.encoding());
            delimiter.setLabel(Words.of("training.proposal.delimiter"));
            delimiter.setItems(with(proposed.delimiter(), ",", ";", "\t", "|"));
            delimiter.setItemLabelGenerator(ProposalForm::delimiterName);
            delimiter.setValue(proposed.delimiter());
            whole.add(encoding, delimiter);
        }
        dateOrder.setLabel(Words.of("training.proposal.dateOrder"));
        dateOrder.setItems(DateOrder.values());
        dateOrder.setItemLabelGenerator(order -> Words.of(order.label()));
        dateOrder.setValue(proposed.dateOrder());
        currency.setValue(proposed.currency() == null ? "" : proposed.currency());
        currency.setMaxLength(3);
        currency.setPlaceholder("CNY");
        whole.add(dateOrder, currency);
        add(whole);
        proposed.sheets()
                .forEach(sheet -> {
                    SheetForm form = new SheetForm(sheet, proposed.format());
                    sheets.add(form);
                    add(form);
                });
    }

    PlanFileProposal corrected() {
        String money = currency.getValue().strip();
        return new PlanFileProposal(
                proposed.format(),
                proposed.fileName(),
                proposed.format() == Format.CSV ? encoding.getValue() : proposed.encoding(),
                proposed.format() == Format.CSV ? delimiter.getValue() : proposed.delimiter(),
                sheets.stream().map(SheetForm::corrected).toList(),
                money.isEmpty() ? null : money,
                dateOrder.getValue());
    }

    private static Set<String> with(
            @org.jspecify.annotations.Nullable String own, String... usual) {
        Set<String> all = new LinkedHashSet<>();
        if (own != null) {
            all.add(own);
        }
        all.addAll(List.of(usual));
        return all;
    }

    private static String delimiterName(String delimiter) {
        return switch (delimiter) {
            case "," -> Words.of("training.delimiter.comma");
            case ";" -> Words.of("training.delimiter.semicolon");
            case "\t" -> Words.of("training.delimiter.tab");
            default -> delimiter;
        };
    }

    /** One sheet; a CSV and a calendar have exactly one, without a name. */
    private static final class SheetForm extends Div {

        private final Sheet sheet;
        private final Checkbox included = new Checkbox(Words.of("training.proposal.included"));
        private final IntegerField headerRow =
                new IntegerField(Words.of("training.proposal.headerRow"));
        private final TextField agency = new TextField(Words.of("training.proposal.agency"));
        private final IntegerField year = new IntegerField(Words.of("training.proposal.year"));
        private final List<ColumnForm> columns = new ArrayList<>();

        SheetForm(Sheet sheet, Format format) {
            this.sheet = sheet;
            addClassName("card");
            if (!sheet.name().isEmpty()) {
                add(new H3(sheet.name()));
            }
            Div facts = new Div();
            facts.addClassName("filters");
            included.setValue(sheet.included());
            headerRow.setValue(sheet.headerRow());
            headerRow.setMin(0);
            headerRow.setStepButtonsVisible(true);
            agency.setValue(sheet.agency() == null ? "" : sheet.agency());
            year.setValue(sheet.year());
            year.setMin(2000);
            year.setMax(2200);
            if (format == Format.XLSX) {
                facts.add(included);
            }
            if (format != Format.ICS) {
                facts.add(headerRow);
            }
            facts.add(agency, year);
            add(facts);
            Div table = new Div();
            table.addClassName("training-columns");
            sheet.columns()
                    .forEach(column -> {
                        ColumnForm form = new ColumnForm(column);
                        columns.add(form);
                        table.add(form);
                    });
            add(table);
        }

        Sheet corrected() {
            String name = agency.getValue().strip();
            Integer header = headerRow.getValue();
            return new Sheet(
                    sheet.name(),
                    included.getValue(),
                    header == null ? sheet.headerRow() : header,
                    columns.stream().map(ColumnForm::corrected).toList(),
                    name.isEmpty() ? null : name,
                    year.getValue());
        }
    }

    /** One column. */
    private static final class ColumnForm extends Div {

        private final Column column;
        private final Select<ColumnRole> role = new Select<>();
        private final Select<MoneyUnit> unit = new Select<>();

        ColumnForm(Column column) {
            this.column = column;
            addClassName("training-column");
            String heading =
                    column.heading().isEmpty()
                            ? Words.of("training.proposal.noHeading", column.index() + 1)
                            : column.heading();
            role.setLabel(heading);
            role.setItems(ColumnRole.values());
            role.setItemLabelGenerator(each -> Words.of(each.label()));
            role.setValue(column.role());
            unit.setAriaLabel(Words.of("training.proposal.unit"));
            unit.setItems(MoneyUnit.values());
            unit.setItemLabelGenerator(each -> Words.of("training.moneyUnit", each.factor()));
            unit.setValue(column.unit());
            unit.setVisible(column.role() == ColumnRole.BUDGET);
            role.addValueChangeListener(
                    event -> unit.setVisible(event.getValue() == ColumnRole.BUDGET));
            Span sample = new Span(column.sample());
            sample.addClassName("quiet");
            add(role, unit, sample);
        }

        Column corrected() {
            return new Column(
                    column.index(),
                    column.heading(),
                    column.sample(),
                    role.getValue(),
                    unit.getValue(),
                    column.fillDown());
        }
    }
}
