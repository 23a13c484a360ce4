/** Bill runs over HTTP. */
@NullMarked
package linli.billing.billruns.web;

import org.jspecify.annotations.NullMarked;
