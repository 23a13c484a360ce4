/** The trail over HTTP. */
@NullMarked
package linli.audit.trail.web;

import org.jspecify.annotations.NullMarked;
