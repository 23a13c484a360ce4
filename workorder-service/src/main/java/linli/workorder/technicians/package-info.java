/** Who can be sent, and whether they are on duty. */
@NullMarked
package linli.workorder.technicians;

import org.jspecify.annotations.NullMarked;
