/** The way to Keycloak's admin API. */
@NullMarked
package linli.owner.keycloak;

import org.jspecify.annotations.NullMarked;
