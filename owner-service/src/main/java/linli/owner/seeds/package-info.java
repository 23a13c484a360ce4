/** What an installation starts with, and what later versions add to it. */
@NullMarked
package linli.owner.seeds;

import org.jspecify.annotations.NullMarked;
