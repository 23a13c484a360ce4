/** How arrears and dunning cases are found. */
@NullMarked
package linli.billing.dunning.store;

import org.jspecify.annotations.NullMarked;
