/** The ledger (台账): what a unit's bills and payments say, entry by entry, on both sides. */
@NullMarked
package linli.billing.ledger;

import org.jspecify.annotations.NullMarked;
