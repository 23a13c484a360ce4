/** Bills over HTTP. */
@NullMarked
package linli.billing.bills.web;

import org.jspecify.annotations.NullMarked;
