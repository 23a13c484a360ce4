/**
 * Arrears of units (欠费), told to whoever addresses those who owe: since when the oldest of what is
 * owed for a unit is due, some days before it is, and only when that changes.
 */
@NullMarked
package linli.billing.arrears;

import org.jspecify.annotations.NullMarked;
