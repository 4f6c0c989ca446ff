/** Pages about topics. */
@NullMarked
package org.confer.topic.ui;

import org.jspecify.annotations.NullMarked;
