/** How each person wants to be told. */
@NullMarked
package linli.notification.preferences;

import org.jspecify.annotations.NullMarked;
