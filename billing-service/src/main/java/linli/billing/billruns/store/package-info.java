/** How bill runs and their drafts are found. */
@NullMarked
package linli.billing.billruns.store;

import org.jspecify.annotations.NullMarked;
