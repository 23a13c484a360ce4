/** How imports of readings, and what is wrong in them, are found. */
@NullMarked
package linli.billing.readings.store;

import org.jspecify.annotations.NullMarked;
