/** The data dictionary: the words everyone uses. */
@NullMarked
package linli.owner.dictionaries;

import org.jspecify.annotations.NullMarked;
