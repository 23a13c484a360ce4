/** Who pays for a repair (费用承担方), and until when builders answer for what they built. */
@NullMarked
package linli.workorder.payers;

import org.jspecify.annotations.NullMarked;
