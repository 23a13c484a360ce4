/** Buildings and property units: what there is to live in, work in and look after. */
@NullMarked
package linli.owner.properties;

import org.jspecify.annotations.NullMarked;
