/** Who is sent, on the page of a plan. */
@NullMarked
package org.confer.nomination.ui;

import org.jspecify.annotations.NullMarked;
