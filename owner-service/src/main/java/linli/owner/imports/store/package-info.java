/** How imports and their problems are kept. */
@NullMarked
package linli.owner.imports.store;

import org.jspecify.annotations.NullMarked;
