/** Our copy of who lives where. */
@NullMarked
package linli.workorder.places;

import org.jspecify.annotations.NullMarked;
