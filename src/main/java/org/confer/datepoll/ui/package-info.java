/** Pages about date polls. */
@NullMarked
package org.confer.datepoll.ui;

import org.jspecify.annotations.NullMarked;
