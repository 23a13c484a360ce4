/** Collections and indexes in RocksDB, and the planner that finds the way through them. */
@NullMarked
package linli.store.data;

import org.jspecify.annotations.NullMarked;
