/** The whole platform, through its door. */
@NullMarked
package linli.system;

import org.jspecify.annotations.NullMarked;
