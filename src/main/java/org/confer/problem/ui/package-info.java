/** The public form, and the secretariat's list of what came by it. */
@NullMarked
package org.confer.problem.ui;

import org.jspecify.annotations.NullMarked;
