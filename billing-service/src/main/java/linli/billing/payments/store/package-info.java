/** How payments are found. */
@NullMarked
package linli.billing.payments.store;

import org.jspecify.annotations.NullMarked;
