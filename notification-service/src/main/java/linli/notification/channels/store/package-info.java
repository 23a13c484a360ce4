/** How rows of the outbox are written and found. */
@NullMarked
package linli.notification.channels.store;

import org.jspecify.annotations.NullMarked;
