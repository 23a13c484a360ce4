/** How buildings and units are found. */
@NullMarked
package linli.owner.properties.store;

import org.jspecify.annotations.NullMarked;
