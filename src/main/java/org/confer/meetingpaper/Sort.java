package org.confer.meetingpaper;

import org.confer.kernel.Message;

/** What is printed before a meeting. */
public enum Sort {
    AGENDA("agenda"),
    /** 会议通知: when, where, what about, and who is asked. */
    NOTICE("notice"),
    /** 签到表: a line to sign for each seat. */
    ATTENDANCE("attendance");

    private final String fileName;

    Sort(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    public Message label() {
        return Message.of("meetingpaper.sort." + name());
    }
}
