/** Rosters over HTTP. */
@NullMarked
package linli.workorder.rosters.web;

import org.jspecify.annotations.NullMarked;
