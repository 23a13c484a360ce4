/** What each technician has on hand. */
@NullMarked
package linli.workorder.dispatching.store;

import org.jspecify.annotations.NullMarked;
