/** How staff and posts are found. */
@NullMarked
package linli.owner.staff.store;

import org.jspecify.annotations.NullMarked;
