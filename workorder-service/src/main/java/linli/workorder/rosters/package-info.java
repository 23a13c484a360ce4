/** Rosters (排班): who works when, and which windows for visits that leaves to be wished. */
@NullMarked
package linli.workorder.rosters;

import org.jspecify.annotations.NullMarked;
