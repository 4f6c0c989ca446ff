/** The clearance of minutes on the page of their meeting. */
@NullMarked
package org.confer.clearance.ui;

import org.jspecify.annotations.NullMarked;
