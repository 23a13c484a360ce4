/** What a service keeps only to answer faster, made anew while it is used. */
@NullMarked
package linli.chassis.readmodels;

import org.jspecify.annotations.NullMarked;
