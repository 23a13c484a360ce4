/** What happens because time has passed. */
@NullMarked
package linli.chassis.timers;

import org.jspecify.annotations.NullMarked;
