/** Who signed in, who could not, and whose password was changed, as Keycloak tells it. */
@NullMarked
package linli.owner.signins;

import org.jspecify.annotations.NullMarked;
