/** List, page and form of training plans. */
@NullMarked
package org.confer.training.ui;

import org.jspecify.annotations.NullMarked;
