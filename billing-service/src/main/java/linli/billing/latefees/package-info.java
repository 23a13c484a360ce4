/**
 * Late fees (违约金): the rules by which they run, what has come together on a bill by any day, what
 * of it was charged by a bill of its own, and what two people waived.
 */
@NullMarked
package linli.billing.latefees;

import org.jspecify.annotations.NullMarked;
