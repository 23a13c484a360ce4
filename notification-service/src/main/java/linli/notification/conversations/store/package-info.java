/** How conversations are found. */
@NullMarked
package linli.notification.conversations.store;

import org.jspecify.annotations.NullMarked;
