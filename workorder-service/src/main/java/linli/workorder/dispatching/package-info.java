/** Who is the best to send, and why. */
@NullMarked
package linli.workorder.dispatching;

import org.jspecify.annotations.NullMarked;
