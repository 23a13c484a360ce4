/** Who did what. */
@NullMarked
package linli.audit;

import org.jspecify.annotations.NullMarked;
