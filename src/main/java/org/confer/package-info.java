/** Confer: coordination of interdepartmental joint conferences. */
@NullMarked
package org.confer;

import org.jspecify.annotations.NullMarked;
