/** Sign-in and one's own account. */
@NullMarked
package org.confer.security.ui;

import org.jspecify.annotations.NullMarked;
