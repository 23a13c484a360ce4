/** How people are found by where they live. */
@NullMarked
package linli.notification.residents.store;

import org.jspecify.annotations.NullMarked;
