package org.confer.notification;

import java.time.Instant;

/** A mail in the outbox, for the administrator's page. */
public record KeptMail(
        long id, String recipient, String subject, String body, String state, Instant createdAt) {}
