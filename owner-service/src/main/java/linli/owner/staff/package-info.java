/** Staff, the posts they hold and what posts allow. */
@NullMarked
package linli.owner.staff;

import org.jspecify.annotations.NullMarked;
