/** How messages are found. */
@NullMarked
package linli.notification.deliveries.store;

import org.jspecify.annotations.NullMarked;
