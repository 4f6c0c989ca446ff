/** Pages about subscriptions. */
@NullMarked
package org.confer.feed.ui;

import org.jspecify.annotations.NullMarked;
