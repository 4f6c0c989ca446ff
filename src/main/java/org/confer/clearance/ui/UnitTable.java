package org.confer.clearance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.confer.clearance.Consent;
import org.confer.clearance.UnitConsent;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** How each unit stands to a version. */
class UnitTable extends Div {

    UnitTable(List<UnitConsent> units, ZoneId zone) {
        addClassName("cards");
        units.forEach(unit -> add(card(unit, zone)));
    }

    private static Div card(UnitConsent unit, ZoneId zone) {
        Span name = new Span(unit.unit().name());
        name.addClassName("part-name");
        Div card =
                Parts.card(
                        Parts.line(name, badge(unit.consent())),
                        Parts.text(Objects.requireNonNullElse(unit.text(), "")));
        if (unit.at() != null) {
            String at = Words.formats().dateTime(unit.at(), zone);
            card.add(
                    Parts.quiet(
                            unit.person() == null
                                    ? at
                                    : Words.of("clearance.sentBy", at, unit.person())));
        }
        return card;
    }

    private static Badge badge(@org.jspecify.annotations.Nullable Consent consent) {
        if (consent == null) {
            return new Badge(Message.of("clearance.silent"), Tone.PLAIN);
        }
        return new Badge(
                consent.label(),
                switch (consent) {
                    case AGREES, CARRIED -> Tone.GOOD;
                    case TACIT -> Tone.WARN;
                    case OBJECTS -> Tone.BAD;
                });
    }
}
