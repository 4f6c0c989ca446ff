package org.confer.planimport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.confer.planfile.ColumnRole;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.MoneyUnit;
import org.confer.shell.Words;

/** What one column tells. */
class ColumnForm extends Div {

    private final Column column;
    private final Select<ColumnRole> role = new Select<>();
    private final Select<MoneyUnit> unit = new Select<>();

    ColumnForm(Column column) {
        this.column = column;
        addClassName("planimport-column");
        String heading =
                column.heading().isEmpty()
                        ? Words.of("planimport.proposal.noHeading", column.index() + 1)
                        : column.heading();
        role.setLabel(heading);
        role.setItems(ColumnRole.values());
        role.setItemLabelGenerator(each -> Words.of(each.label()));
        role.setValue(column.role());
        unit.setAriaLabel(Words.of("planimport.proposal.unit"));
        unit.setItems(MoneyUnit.values());
        unit.setItemLabelGenerator(each -> Words.of("planimport.moneyUnit", each.factor()));
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
