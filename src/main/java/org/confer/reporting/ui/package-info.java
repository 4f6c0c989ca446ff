/** The start page and the search page. */
@NullMarked
package org.confer.reporting.ui;

import org.jspecify.annotations.NullMarked;
