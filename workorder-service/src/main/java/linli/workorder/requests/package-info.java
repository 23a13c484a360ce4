/** Service requests (报事报修): what an owner was promised. */
@NullMarked
package linli.workorder.requests;

import org.jspecify.annotations.NullMarked;
