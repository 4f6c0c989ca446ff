/** Invitations on the page of a meeting, and the answers nobody can be sure of. */
@NullMarked
package org.confer.invitation.ui;

import org.jspecify.annotations.NullMarked;
