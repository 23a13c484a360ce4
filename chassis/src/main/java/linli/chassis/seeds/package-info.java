/** What an installation starts with, what later versions add to it, and how it comes along. */
@NullMarked
package linli.chassis.seeds;

import org.jspecify.annotations.NullMarked;
