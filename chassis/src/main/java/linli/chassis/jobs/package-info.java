/**
 * Long work: in lanes, under leases with a heart of their own, resumed at the step where it was
 * left, with its starter's right, its progress and the file that comes of it.
 */
@NullMarked
package linli.chassis.jobs;

import org.jspecify.annotations.NullMarked;
