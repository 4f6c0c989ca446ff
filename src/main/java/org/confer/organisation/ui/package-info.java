/** The directory on screen: departments, people, liaison officers. */
@NullMarked
package org.confer.organisation.ui;

import org.jspecify.annotations.NullMarked;
