/** Hears of units and owners. */
@NullMarked
package linli.workorder.places.messaging;

import org.jspecify.annotations.NullMarked;
