/** How duplicates are found. */
@NullMarked
package linli.owner.duplicates.store;

import org.jspecify.annotations.NullMarked;
