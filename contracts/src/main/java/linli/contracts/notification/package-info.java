/** What notification-service tells: what was said to whom. */
@NullMarked
package linli.contracts.notification;

import org.jspecify.annotations.NullMarked;
