/** Hears of new and changed words. */
@NullMarked
package linli.workorder.words.messaging;

import org.jspecify.annotations.NullMarked;
