/** Which units pay less of some fees for some days, or nothing: discounts, exemptions, vacancy. */
@NullMarked
package linli.billing.reliefs;

import org.jspecify.annotations.NullMarked;
