/** How calendars are found. */
@NullMarked
package linli.owner.calendars.store;

import org.jspecify.annotations.NullMarked;
