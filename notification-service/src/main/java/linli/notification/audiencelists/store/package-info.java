/** Lists of audiences in the store. */
@NullMarked
package linli.notification.audiencelists.store;

import org.jspecify.annotations.NullMarked;
