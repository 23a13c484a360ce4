/** How invitations are kept. */
@NullMarked
package linli.owner.joining.store;

import org.jspecify.annotations.NullMarked;
