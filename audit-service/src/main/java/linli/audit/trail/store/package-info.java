/** How the trail is kept. */
@NullMarked
package linli.audit.trail.store;

import org.jspecify.annotations.NullMarked;
