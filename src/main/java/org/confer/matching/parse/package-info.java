/** First stage: reads an item once into a profile of numbers that can be compared quickly. */
@NullMarked
package org.confer.matching.parse;

import org.jspecify.annotations.NullMarked;
