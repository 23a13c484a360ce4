/** What owner-service tells: the master data everyone stands on. */
@NullMarked
package linli.contracts.owner;

import org.jspecify.annotations.NullMarked;
