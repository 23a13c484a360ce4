/** Units and people that somebody uploaded, for what is told or asked to be narrowed to. */
@NullMarked
package linli.chassis.audiencelists;

import org.jspecify.annotations.NullMarked;
