package org.confer.action;

/**
 * Which actions a list shows.
 *
 * @param search words in the text, in a unit's or the conference's name; empty for all
 * @param conference name of one conference; empty for all
 * @param openOnly without those accepted or cancelled
 */
public record ActionFilter(ActionScope scope, String search, String conference, boolean openOnly) {

    /** Of all conferences. */
    public ActionFilter(ActionScope scope, String search, boolean openOnly) {
        this(scope, search, "", openOnly);
    }
}
