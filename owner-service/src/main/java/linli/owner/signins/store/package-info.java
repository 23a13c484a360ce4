/** How the sign-in log is kept. */
@NullMarked
package linli.owner.signins.store;

import org.jspecify.annotations.NullMarked;
