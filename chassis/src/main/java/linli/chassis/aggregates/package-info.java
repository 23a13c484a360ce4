/** State and news in one document, saved by one conditional write. */
@NullMarked
package linli.chassis.aggregates;

import org.jspecify.annotations.NullMarked;
