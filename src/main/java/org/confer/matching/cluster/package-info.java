/** Fifth stage: groups of duplicates, without chaining. */
@NullMarked
@NamedInterface("cluster")
package org.confer.matching.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
