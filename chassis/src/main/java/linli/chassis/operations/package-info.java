/** Key operations that change no aggregate but must be traceable. */
@NullMarked
package linli.chassis.operations;

import org.jspecify.annotations.NullMarked;
