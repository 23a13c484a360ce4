/** What others tell of owners. */
@NullMarked
package linli.owner.owners.messaging;

import org.jspecify.annotations.NullMarked;
