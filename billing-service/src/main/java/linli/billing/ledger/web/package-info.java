/** A unit's account. */
@NullMarked
package linli.billing.ledger.web;

import org.jspecify.annotations.NullMarked;
