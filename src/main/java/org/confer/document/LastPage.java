package org.confer.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;

/** Places the closing block, whose last rule lies on the bottom edge of the type area. */
final class LastPage {

    private LastPage() {}

    /** Moves the laid out box with this id down to the foot of the page that it stands on. */
    static void pushDown(PdfBoxRenderer renderer, String id) {
        Box box = renderer.getSharedContext().getBoxById(id);
        if (box == null) {
            return;
        }
        int bottom = box.getAbsY() + box.getHeight();
        for (PageBox page : renderer.getRootBox().getLayer().getPages()) {
            if (bottom > page.getTop() && bottom <= page.getBottom()) {
                int down = page.getBottom() - bottom;
                box.setY(box.getY() + down);
                box.setAbsY(box.getAbsY() + down);
                box.calcChildLocations();
            }
        }
    }
}
