/** How wishes are found. */
@NullMarked
package linli.notification.preferences.store;

import org.jspecify.annotations.NullMarked;
