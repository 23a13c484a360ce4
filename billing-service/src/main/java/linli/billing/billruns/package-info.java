/** Bill runs (出账): a period's bills, calculated, looked through, approved, issued. */
@NullMarked
package linli.billing.billruns;

import org.jspecify.annotations.NullMarked;
