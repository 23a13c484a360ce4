/**
 * Time as people count it: the community's own days, business hours, clocks that can say how they
 * came to their verdict, and what recurs.
 */
@NullMarked
package linli.chassis.time;

import org.jspecify.annotations.NullMarked;
