/** Duplicate groups, their reasons, and what is proposed and decided about them. */
@NullMarked
package org.confer.consolidation.ui;

import org.jspecify.annotations.NullMarked;
