/** The message board over HTTP. */
@NullMarked
package linli.notification.messageboard.web;

import org.jspecify.annotations.NullMarked;
