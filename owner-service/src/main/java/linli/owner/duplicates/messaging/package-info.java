/** Hears who changed. */
@NullMarked
package linli.owner.duplicates.messaging;

import org.jspecify.annotations.NullMarked;
