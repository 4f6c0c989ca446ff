/** Fifth stage: groups of duplicates, without chaining. */
@NullMarked
package org.confer.matching.cluster;

import org.jspecify.annotations.NullMarked;
