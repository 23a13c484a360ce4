/**
 * Lets other services' events in: once each, in order, with a place for the ones that cannot be.
 */
@NullMarked
package linli.chassis.consuming;

import org.jspecify.annotations.NullMarked;
