/** How meters are found. */
@NullMarked
package linli.billing.meters.store;

import org.jspecify.annotations.NullMarked;
