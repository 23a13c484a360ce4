/** The cashier's door. */
@NullMarked
package linli.billing.payments.web;

import org.jspecify.annotations.NullMarked;
