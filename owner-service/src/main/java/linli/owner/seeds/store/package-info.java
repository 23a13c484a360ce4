/** How what was seeded is remembered. */
@NullMarked
package linli.owner.seeds.store;

import org.jspecify.annotations.NullMarked;
