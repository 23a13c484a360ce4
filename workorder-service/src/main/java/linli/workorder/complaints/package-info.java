/** Complaints (投诉): each is answered, and each has somebody who answers for it. */
@NullMarked
package linli.workorder.complaints;

import org.jspecify.annotations.NullMarked;
