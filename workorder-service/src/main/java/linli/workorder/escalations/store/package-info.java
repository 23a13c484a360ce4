/** How escalations are found. */
@NullMarked
package linli.workorder.escalations.store;

import org.jspecify.annotations.NullMarked;
