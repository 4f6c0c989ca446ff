/** The pages about minutes, and the tab that they add to a meeting. */
@NullMarked
package org.confer.minutes.ui;

import org.jspecify.annotations.NullMarked;
