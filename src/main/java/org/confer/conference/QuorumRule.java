package org.confer.conference;

import org.confer.kernel.Message;

/** How many of the units entitled to attend must be present for the meeting to decide. */
public enum QuorumRule {
    HALF {
        @Override
        int needed(int units) {
            return (units + 1) / 2;
        }
    },
    MORE_THAN_HALF {
        @Override
        int needed(int units) {
            return units / 2 + 1;
        }
    },
    TWO_THIRDS {
        @Override
        int needed(int units) {
            return (2 * units + 2) / 3;
        }
    },
    ALL {
        @Override
        int needed(int units) {
            return units;
        }
    };

    abstract int needed(int units);

    /**
     * @param units units entitled to attend, absent ones and those on leave included
     * @param present those of them that are present
     */
    public Quorum of(int units, int present) {
        return new Quorum(units, Math.max(1, needed(units)), present);
    }

    public Message label() {
        return Message.of("conference.quorumRule." + name());
    }
}
