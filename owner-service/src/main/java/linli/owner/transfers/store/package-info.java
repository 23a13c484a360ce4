/** How transfers are found. */
@NullMarked
package linli.owner.transfers.store;

import org.jspecify.annotations.NullMarked;
