/** Pages about conferences, meetings and topics. */
@NullMarked
package org.confer.conference.ui;

import org.jspecify.annotations.NullMarked;
