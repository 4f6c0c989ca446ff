/** The list of rooms and the form of one. */
@NullMarked
package org.confer.booking.ui;

import org.jspecify.annotations.NullMarked;
