/** From the upload to the result, and the log of imports. */
@NullMarked
package org.confer.planimport.ui;

import org.jspecify.annotations.NullMarked;
