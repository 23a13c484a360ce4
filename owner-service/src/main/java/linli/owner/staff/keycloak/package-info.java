/** Accounts live in Keycloak; this is how they come to be. */
@NullMarked
package linli.owner.staff.keycloak;

import org.jspecify.annotations.NullMarked;
