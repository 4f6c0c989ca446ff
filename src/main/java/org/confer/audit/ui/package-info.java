/** The auditor's page. */
@NullMarked
package org.confer.audit.ui;

import org.jspecify.annotations.NullMarked;
