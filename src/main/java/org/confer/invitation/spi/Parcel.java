package org.confer.invitation.spi;

import java.util.List;
import org.confer.notification.Enclosure;

/**
 * What travels with one invitation.
 *
 * @param files may be empty
 * @param words what the mail's text says of them, and where to find the rest; may be empty
 */
public record Parcel(List<Enclosure> files, String words) {

    public static final Parcel EMPTY = new Parcel(List.of(), "");

    public Parcel {
        files = List.copyOf(files);
    }
}
