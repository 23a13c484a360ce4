/** How compliments are found. */
@NullMarked
package linli.workorder.compliments.store;

import org.jspecify.annotations.NullMarked;
