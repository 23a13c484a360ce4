/** Arrears and dunning cases. */
@NullMarked
package linli.billing.dunning.web;

import org.jspecify.annotations.NullMarked;
