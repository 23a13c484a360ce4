/** Master data: who lives where, who works where and may do what, and the words everyone uses. */
@NullMarked
package linli.owner;

import org.jspecify.annotations.NullMarked;
