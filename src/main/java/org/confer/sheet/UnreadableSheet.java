package org.confer.sheet;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * A file that cannot be read as a table; {@link #reason()} is the sentence for the person who sent
 * it.
 */
public final class UnreadableSheet extends InvalidInput {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Why {
        EMPTY,
        PDF,
        PICTURE,
        OTHER_DOCUMENT,
        OLD_EXCEL,
        WEB_PAGE,
        ARCHIVE,
        NOT_A_TABLE,
        PASSWORD,
        FILE_TOO_LARGE,
        UNPACKS_TOO_LARGE,
        TOO_MANY_PARTS,
        DECLARES_ENTITIES,
        BROKEN,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        NO_SUCH_SHEET;

        Message message(Object... arguments) {
            return Message.of("sheet.unreadable." + name(), arguments);
        }
    }

    private final Why why;

    UnreadableSheet(Why why, Object... arguments) {
        super(why.message(arguments));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
