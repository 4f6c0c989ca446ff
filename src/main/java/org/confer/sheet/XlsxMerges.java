package org.confer.sheet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Goes along the rows of a sheet and knows which merged areas cross the present one. */
final class XlsxMerges {

    private final List<MergedArea> byTop;
    private int upcoming;
    private final List<MergedArea> open = new ArrayList<>();
    private final Map<MergedArea, Cell> values = new IdentityHashMap<>();

    XlsxMerges(List<MergedArea> byTop) {
        this.byTop = byTop;
    }

    List<SheetRow.Merged> of(int row, List<Cell> cells) {
        while (upcoming < byTop.size() && byTop.get(upcoming).top() <= row) {
            MergedArea area = byTop.get(upcoming++);
            if (area.bottom() >= row) {
                open.add(area);
                boolean starts = area.top() == row && area.left() < cells.size();
                values.put(area, starts ? cells.get(area.left()) : Cell.BLANK);
            }
        }
        if (open.isEmpty()) {
            return List.of();
        }
        List<SheetRow.Merged> crossing = new ArrayList<>();
        for (Iterator<MergedArea> areas = open.iterator(); areas.hasNext(); ) {
            MergedArea area = areas.next();
            if (area.bottom() < row) {
                areas.remove();
                values.remove(area);
                continue;
            }
            int last = Math.min(area.right(), SheetLimits.COLUMNS - 1);
            for (int column = area.left(); column <= last; column++) {
                crossing.add(
                        new SheetRow.Merged(column, area, values.getOrDefault(area, Cell.BLANK)));
            }
            if (crossing.size() > SheetLimits.COLUMNS) {
                throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, row);
            }
        }
        return crossing;
    }
}
