/** How requests are found. */
@NullMarked
package linli.workorder.requests.store;

import org.jspecify.annotations.NullMarked;
