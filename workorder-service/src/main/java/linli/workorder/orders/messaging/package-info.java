/** What orders hear of each other. */
@NullMarked
package linli.workorder.orders.messaging;

import org.jspecify.annotations.NullMarked;
