/** How notices and their ledgers are found. */
@NullMarked
package linli.notification.notices.store;

import org.jspecify.annotations.NullMarked;
