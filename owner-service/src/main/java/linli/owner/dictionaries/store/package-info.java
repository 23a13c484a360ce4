/** How entries are found. */
@NullMarked
package linli.owner.dictionaries.store;

import org.jspecify.annotations.NullMarked;
