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
            return switch (this) {
                case EMPTY -> Message.of("sheet.unreadable.EMPTY", arguments);
                case PDF -> Message.of("sheet.unreadable.PDF", arguments);
                case PICTURE -> Message.of("sheet.unreadable.PICTURE", arguments);
                case OTHER_DOCUMENT -> Message.of("sheet.unreadable.OTHER_DOCUMENT", arguments);
                case OLD_EXCEL -> Message.of("sheet.unreadable.OLD_EXCEL", arguments);
                case WEB_PAGE -> Message.of("sheet.unreadable.WEB_PAGE", arguments);
                case ARCHIVE -> Message.of("sheet.unreadable.ARCHIVE", arguments);
                case NOT_A_TABLE -> Message.of("sheet.unreadable.NOT_A_TABLE", arguments);
                case PASSWORD -> Message.of("sheet.unreadable.PASSWORD", arguments);
                case FILE_TOO_LARGE -> Message.of("sheet.unreadable.FILE_TOO_LARGE", arguments);
                case UNPACKS_TOO_LARGE ->
                        Message.of("sheet.unreadable.UNPACKS_TOO_LARGE", arguments);
                case TOO_MANY_PARTS -> Message.of("sheet.unreadable.TOO_MANY_PARTS", arguments);
                case DECLARES_ENTITIES ->
                        Message.of("sheet.unreadable.DECLARES_ENTITIES", arguments);
                case BROKEN -> Message.of("sheet.unreadable.BROKEN", arguments);
                case TOO_MANY_ROWS -> Message.of("sheet.unreadable.TOO_MANY_ROWS", arguments);
                case TOO_MANY_COLUMNS -> Message.of("sheet.unreadable.TOO_MANY_COLUMNS", arguments);
                case CELL_TOO_LONG -> Message.of("sheet.unreadable.CELL_TOO_LONG", arguments);
                case NO_SUCH_SHEET -> Message.of("sheet.unreadable.NO_SUCH_SHEET", arguments);
            };
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
