/** What every room of every service speaks of: stamps, commands, reach, pages, refusals. */
@NullMarked
package linli.chassis;

import org.jspecify.annotations.NullMarked;
