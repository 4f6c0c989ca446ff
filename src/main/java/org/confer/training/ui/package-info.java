/** List, page, form and calendar of training plans. */
@NullMarked
package org.confer.training.ui;

import org.jspecify.annotations.NullMarked;
