/**
 * A document store for one machine: MongoDB's protocol and query engine from mongo-java-server over
 * RocksDB. Every acknowledged write is on disk, every index is used, and what is not supported is
 * refused.
 */
@NullMarked
package linli.store;

import org.jspecify.annotations.NullMarked;
