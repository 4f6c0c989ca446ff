/** The live meeting page. */
@NullMarked
package org.confer.sitting.ui;

import org.jspecify.annotations.NullMarked;
