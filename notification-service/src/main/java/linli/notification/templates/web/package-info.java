/** Templates over HTTP. */
@NullMarked
package linli.notification.templates.web;

import org.jspecify.annotations.NullMarked;
