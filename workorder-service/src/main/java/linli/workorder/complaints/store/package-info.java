/** How complaints are found. */
@NullMarked
package linli.workorder.complaints.store;

import org.jspecify.annotations.NullMarked;
