/** Dunning (催缴): what is owed by age, and who was reminded of it. */
@NullMarked
package linli.billing.dunning;

import org.jspecify.annotations.NullMarked;
