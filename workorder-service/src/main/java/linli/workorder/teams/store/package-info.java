/** How days on the roster are found. */
@NullMarked
package linli.workorder.teams.store;

import org.jspecify.annotations.NullMarked;
