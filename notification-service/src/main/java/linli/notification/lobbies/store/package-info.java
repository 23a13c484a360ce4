/** How lobby pages are found. */
@NullMarked
package linli.notification.lobbies.store;

import org.jspecify.annotations.NullMarked;
