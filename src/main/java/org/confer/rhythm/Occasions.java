package org.confer.rhythm;

import java.util.List;

/**
 * A year's meetings as they would be planned.
 *
 * @param yearsUnknown years of which no public holidays are known where the lead unit works; there
 *     only weekends were minded
 */
public record Occasions(List<Occasion> all, List<Integer> yearsUnknown) {

    public Occasions {
        all = List.copyOf(all);
        yearsUnknown = List.copyOf(yearsUnknown);
    }
}
