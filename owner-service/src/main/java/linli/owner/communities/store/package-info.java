/** How communities are found. */
@NullMarked
package linli.owner.communities.store;

import org.jspecify.annotations.NullMarked;
