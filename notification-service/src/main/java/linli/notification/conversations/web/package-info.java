/** Conversations over HTTP. */
@NullMarked
package linli.notification.conversations.web;

import org.jspecify.annotations.NullMarked;
