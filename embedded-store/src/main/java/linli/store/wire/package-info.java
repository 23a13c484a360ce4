/** Commands as they come over the wire, and what they answer. */
@NullMarked
package linli.store.wire;

import org.jspecify.annotations.NullMarked;
