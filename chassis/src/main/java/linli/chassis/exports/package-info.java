/** Lists taken home as files: what the caller sees on a screen, all pages of it. */
@NullMarked
package linli.chassis.exports;

import org.jspecify.annotations.NullMarked;
