/** Fourth stage: weighs the levels, learned without labels or from reviewers. */
@NullMarked
package org.confer.matching.score;

import org.jspecify.annotations.NullMarked;
