/** What was said to whom. */
@NullMarked
package linli.notification;

import org.jspecify.annotations.NullMarked;
