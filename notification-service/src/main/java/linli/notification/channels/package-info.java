/**
 * Messages that leave the house: one row for each recipient and channel, one port for all
 * providers.
 */
@NullMarked
package linli.notification.channels;

import org.jspecify.annotations.NullMarked;
