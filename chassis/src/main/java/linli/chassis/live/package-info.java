/** Changes as they happen, to whoever may see them. */
@NullMarked
package linli.chassis.live;

import org.jspecify.annotations.NullMarked;
