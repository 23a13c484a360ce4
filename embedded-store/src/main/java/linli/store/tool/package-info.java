/** What {@code ./linli store} and {@code ./linli bench store} run. */
@NullMarked
package linli.store.tool;

import org.jspecify.annotations.NullMarked;
