/** Hears of this service's own bills, as the topic tells them. */
@NullMarked
package linli.billing.arrears.messaging;

import org.jspecify.annotations.NullMarked;
