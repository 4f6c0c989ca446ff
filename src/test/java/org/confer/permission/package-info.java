/** Every role against every service method and every route, compared with one table. */
@NullMarked
package org.confer.permission;

import org.jspecify.annotations.NullMarked;
