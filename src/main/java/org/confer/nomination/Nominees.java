package org.confer.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is sent to a training.
 *
 * @param seats how many the plan has; null if it does not tell
 * @param approximate whether the seats are an estimate, which nobody is held to
 * @param taken of all units
 * @param shown as far as one may see: one's own people, for host and secretariat all
 * @param mayNominate whether the person at work may send people
 */
public record Nominees(
        @Nullable Integer seats,
        boolean approximate,
        int taken,
        List<NomineeListing> shown,
        boolean mayNominate) {}
