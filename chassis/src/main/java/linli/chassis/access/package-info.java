/** Who is asking, and how far what they may do reaches. */
@NullMarked
package linli.chassis.access;

import org.jspecify.annotations.NullMarked;
