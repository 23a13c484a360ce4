/** Long work with progress that survives a crash and can be cancelled. */
@NullMarked
package linli.chassis.jobs;

import org.jspecify.annotations.NullMarked;
