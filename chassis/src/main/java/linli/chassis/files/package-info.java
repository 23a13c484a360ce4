/** Photos and other files that belong to an aggregate. */
@NullMarked
package linli.chassis.files;

import org.jspecify.annotations.NullMarked;
