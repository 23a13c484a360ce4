/** How days on the roster are found. */
@NullMarked
package linli.workorder.rosters.store;

import org.jspecify.annotations.NullMarked;
