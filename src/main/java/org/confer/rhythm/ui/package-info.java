/** Pages about regular meetings. */
@NullMarked
package org.confer.rhythm.ui;

import org.jspecify.annotations.NullMarked;
