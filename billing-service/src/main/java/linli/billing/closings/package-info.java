/** Closings (月结): months of a community's ledger that are added up and stay as they are. */
@NullMarked
package linli.billing.closings;

import org.jspecify.annotations.NullMarked;
