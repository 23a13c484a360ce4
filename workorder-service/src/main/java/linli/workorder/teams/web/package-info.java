/** Rosters over HTTP. */
@NullMarked
package linli.workorder.teams.web;

import org.jspecify.annotations.NullMarked;
