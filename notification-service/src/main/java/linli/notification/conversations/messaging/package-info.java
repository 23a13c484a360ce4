/** Hears what was made of conversations. */
@NullMarked
package linli.notification.conversations.messaging;

import org.jspecify.annotations.NullMarked;
