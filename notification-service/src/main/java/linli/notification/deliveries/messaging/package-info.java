/** Hears what people should be told. */
@NullMarked
package linli.notification.deliveries.messaging;

import org.jspecify.annotations.NullMarked;
