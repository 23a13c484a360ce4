/** Whether an installation is well: looked at when somebody asks, told with what to do about it. */
@NullMarked
package linli.chassis.checkup;

import org.jspecify.annotations.NullMarked;
