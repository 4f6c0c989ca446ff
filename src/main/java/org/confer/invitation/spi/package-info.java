/** What modules above send along with invitations. */
@NullMarked
@NamedInterface("spi")
package org.confer.invitation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
