/** Communities (小区) and the regions that manage them. */
@NullMarked
package linli.owner.communities;

import org.jspecify.annotations.NullMarked;
