/** How technicians are found. */
@NullMarked
package linli.workorder.technicians.store;

import org.jspecify.annotations.NullMarked;
