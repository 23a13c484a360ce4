/** A person's own wishes over HTTP. */
@NullMarked
package linli.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
