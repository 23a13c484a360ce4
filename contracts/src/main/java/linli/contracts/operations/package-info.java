/** What every service tells about key operations that change no aggregate. */
@NullMarked
package linli.contracts.operations;

import org.jspecify.annotations.NullMarked;
