/** How tariffs are found. */
@NullMarked
package linli.billing.tariffs.store;

import org.jspecify.annotations.NullMarked;
