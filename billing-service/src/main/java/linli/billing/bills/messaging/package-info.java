/** Hears what is to be charged. */
@NullMarked
package linli.billing.bills.messaging;

import org.jspecify.annotations.NullMarked;
