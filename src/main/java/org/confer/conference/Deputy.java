package org.confer.conference;

import org.confer.kernel.PersonId;

/**
 * Somebody who stands in for a unit's liaison officer in one conference, at any time.
 *
 * @param name of the person
 */
public record Deputy(PersonId person, String name) {}
