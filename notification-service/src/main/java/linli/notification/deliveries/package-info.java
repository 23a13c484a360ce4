/** Messages in people's inboxes. */
@NullMarked
package linli.notification.deliveries;

import org.jspecify.annotations.NullMarked;
