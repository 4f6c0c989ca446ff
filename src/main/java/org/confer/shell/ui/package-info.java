/** The frame itself and the pages that tell of errors. */
@NullMarked
package org.confer.shell.ui;

import org.jspecify.annotations.NullMarked;
