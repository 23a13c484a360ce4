/** The outbox over HTTP. */
@NullMarked
package linli.notification.channels.web;

import org.jspecify.annotations.NullMarked;
