/** Property units change hands. */
@NullMarked
package linli.owner.transfers;

import org.jspecify.annotations.NullMarked;
