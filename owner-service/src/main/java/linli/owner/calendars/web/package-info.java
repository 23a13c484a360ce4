/** Calendars over HTTP. */
@NullMarked
package linli.owner.calendars.web;

import org.jspecify.annotations.NullMarked;
