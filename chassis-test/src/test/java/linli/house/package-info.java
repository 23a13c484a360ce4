/** A service with nothing but the chassis in it, and what the chassis promises. */
@NullMarked
package linli.house;

import org.jspecify.annotations.NullMarked;
