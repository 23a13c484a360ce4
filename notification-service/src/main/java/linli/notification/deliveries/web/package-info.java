/** Inboxes over HTTP. */
@NullMarked
package linli.notification.deliveries.web;

import org.jspecify.annotations.NullMarked;
