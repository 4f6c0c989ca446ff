/** Calls for topics on the page of their conference and on pages of their own. */
@NullMarked
package org.confer.topiccall.ui;

import org.jspecify.annotations.NullMarked;
