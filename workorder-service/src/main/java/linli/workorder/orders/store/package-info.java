/** How orders are found. */
@NullMarked
package linli.workorder.orders.store;

import org.jspecify.annotations.NullMarked;
