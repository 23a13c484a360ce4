/** How materials in store are found. */
@NullMarked
package linli.workorder.stock.store;

import org.jspecify.annotations.NullMarked;
