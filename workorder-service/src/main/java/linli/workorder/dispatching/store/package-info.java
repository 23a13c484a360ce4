/** Policies in the store. */
@NullMarked
package linli.workorder.dispatching.store;

import org.jspecify.annotations.NullMarked;
