/** Pages of calls for plans. */
@NullMarked
package org.confer.planround.ui;

import org.jspecify.annotations.NullMarked;
