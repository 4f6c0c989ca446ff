/** The tab with what is printed before a meeting. */
@NullMarked
package org.confer.meetingpaper.ui;

import org.jspecify.annotations.NullMarked;
