/** Hears everything. */
@NullMarked
package linli.audit.trail.messaging;

import org.jspecify.annotations.NullMarked;
