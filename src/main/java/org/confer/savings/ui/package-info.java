/** The savings report. */
@NullMarked
package org.confer.savings.ui;

import org.jspecify.annotations.NullMarked;
