/** How posts are found. */
@NullMarked
package linli.notification.messageboard.store;

import org.jspecify.annotations.NullMarked;
