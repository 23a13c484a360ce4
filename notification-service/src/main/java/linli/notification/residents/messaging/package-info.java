/** Keeps the copy up to date. */
@NullMarked
package linli.notification.residents.messaging;

import org.jspecify.annotations.NullMarked;
