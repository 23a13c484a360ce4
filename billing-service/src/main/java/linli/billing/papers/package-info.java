/**
 * What is printed (单据): receipts, bill notices and dunning letters, as PDF in the reader's
 * language.
 */
@NullMarked
package linli.billing.papers;

import org.jspecify.annotations.NullMarked;
