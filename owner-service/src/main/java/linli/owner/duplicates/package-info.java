/** One person may be registered twice: found, told apart or merged, and parted again. */
@NullMarked
package linli.owner.duplicates;

import org.jspecify.annotations.NullMarked;
