/** The only door: sign-in, routes, limits, the console. */
@NullMarked
package linli.gateway;

import org.jspecify.annotations.NullMarked;
