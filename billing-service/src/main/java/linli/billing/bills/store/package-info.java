/** How bills are found. */
@NullMarked
package linli.billing.bills.store;

import org.jspecify.annotations.NullMarked;
