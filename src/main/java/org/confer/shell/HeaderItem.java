package org.confer.shell;

import com.vaadin.flow.component.Component;

/** Something that a module above brings to the bar at the top of every page; a Spring bean. */
public interface HeaderItem {

    /** From left to right. */
    int position();

    /** A new component for a new page frame. */
    Component create();
}
