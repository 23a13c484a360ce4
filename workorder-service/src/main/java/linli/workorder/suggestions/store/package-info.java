/** How suggestions are found. */
@NullMarked
package linli.workorder.suggestions.store;

import org.jspecify.annotations.NullMarked;
