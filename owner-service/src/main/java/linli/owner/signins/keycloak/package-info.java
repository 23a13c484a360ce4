/** What happened at the door, from Keycloak. */
@NullMarked
package linli.owner.signins.keycloak;

import org.jspecify.annotations.NullMarked;
