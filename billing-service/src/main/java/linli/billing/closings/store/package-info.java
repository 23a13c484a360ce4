/** How closings are found. */
@NullMarked
package linli.billing.closings.store;

import org.jspecify.annotations.NullMarked;
