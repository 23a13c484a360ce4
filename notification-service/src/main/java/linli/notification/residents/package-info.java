/** Who lives where, as owner-service tells it: whom a notice is for. */
@NullMarked
package linli.notification.residents;

import org.jspecify.annotations.NullMarked;
