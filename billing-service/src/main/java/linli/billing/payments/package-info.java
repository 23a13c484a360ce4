/** Payments (收款): money taken for a unit, settled on its bills or kept for those to come. */
@NullMarked
package linli.billing.payments;

import org.jspecify.annotations.NullMarked;
