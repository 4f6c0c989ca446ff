package org.confer.calendarlink.ui;

import org.confer.calendarlink.ConnectionStatus;
import org.confer.shell.Badge;

/** How fetching a calendar goes, in a word. */
class GoingBadge extends Badge {

    GoingBadge(ConnectionStatus status) {
        super(
                status.going().label(),
                switch (status.going()) {
                    case NOT_YET, UNDER_WAY -> Tone.PLAIN;
                    case WELL -> Tone.GOOD;
                    case FAILING -> Tone.BAD;
                });
    }
}
