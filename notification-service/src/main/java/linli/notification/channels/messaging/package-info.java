/** Whose number is known. */
@NullMarked
package linli.notification.channels.messaging;

import org.jspecify.annotations.NullMarked;
