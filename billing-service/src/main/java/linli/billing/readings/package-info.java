/** Readings from a file: checked as a whole, then kept row by row. */
@NullMarked
package linli.billing.readings;

import org.jspecify.annotations.NullMarked;
