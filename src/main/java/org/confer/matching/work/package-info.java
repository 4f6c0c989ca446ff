/** How much work is spread over the processors. */
@NullMarked
package org.confer.matching.work;

import org.jspecify.annotations.NullMarked;
