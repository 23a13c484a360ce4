/** What was chosen, in MongoDB. */
@NullMarked
package linli.workorder.dispatching.store;

import org.jspecify.annotations.NullMarked;
