/** Under which numbers people are reached: sealed, and opened in memory only. */
@NullMarked
package linli.chassis.contacts;

import org.jspecify.annotations.NullMarked;
