/** Work orders (工单): who does what, from the queue to the archive. */
@NullMarked
package linli.workorder.orders;

import org.jspecify.annotations.NullMarked;
