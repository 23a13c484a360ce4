/** What lies in a community's store (库存): an append-only ledger per material. */
@NullMarked
package linli.workorder.stock;

import org.jspecify.annotations.NullMarked;
