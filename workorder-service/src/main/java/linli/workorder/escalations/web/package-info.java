/** Escalations over HTTP. */
@NullMarked
package linli.workorder.escalations.web;

import org.jspecify.annotations.NullMarked;
