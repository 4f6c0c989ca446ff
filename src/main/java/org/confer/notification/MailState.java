package org.confer.notification;

import org.confer.kernel.Message;

/** What has become of a mail. */
public enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    SENT,
    /** Given up: the server refuses it for good, or too many tries failed. */
    FAILED,
    /** Written while no mail server was set. */
    KEPT;

    public Message label() {
        return Message.of("notification.mail.state." + name());
    }
}
