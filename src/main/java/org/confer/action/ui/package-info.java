/** Pages about assigned actions. */
@NullMarked
package org.confer.action.ui;

import org.jspecify.annotations.NullMarked;
