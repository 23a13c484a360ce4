/** What is unusual in the trail, by rules that anybody can read. */
@NullMarked
package linli.audit.unusual;

import org.jspecify.annotations.NullMarked;
