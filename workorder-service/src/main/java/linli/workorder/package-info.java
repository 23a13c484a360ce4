/** What is broken and who mends it. */
@NullMarked
package linli.workorder;

import org.jspecify.annotations.NullMarked;
