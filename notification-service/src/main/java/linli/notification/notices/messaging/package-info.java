/** Hears what was decided about the sending of notices. */
@NullMarked
package linli.notification.notices.messaging;

import org.jspecify.annotations.NullMarked;
