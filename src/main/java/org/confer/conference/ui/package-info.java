/** Pages about conferences. */
@NullMarked
package org.confer.conference.ui;

import org.jspecify.annotations.NullMarked;
