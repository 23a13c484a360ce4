/** Hears which orders wait for material and which wait no more. */
@NullMarked
package linli.workorder.stock.messaging;

import org.jspecify.annotations.NullMarked;
