/** How owners are found. */
@NullMarked
package linli.owner.owners.store;

import org.jspecify.annotations.NullMarked;
