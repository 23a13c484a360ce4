/** Residents who open their own account: invited by a code that stands on paper or on a screen. */
@NullMarked
package linli.owner.joining;

import org.jspecify.annotations.NullMarked;
