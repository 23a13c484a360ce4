/** Opens an order for each request. */
@NullMarked
package linli.workorder.orders.messaging;

import org.jspecify.annotations.NullMarked;
