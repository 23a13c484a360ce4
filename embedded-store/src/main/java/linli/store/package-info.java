/**
 * A document store for one machine: MongoDB's protocol and query engine from mongo-java-server,
 * with a backend of ours that forces every acknowledged write to disk and keeps indexes.
 */
@NullMarked
package linli.store;

import org.jspecify.annotations.NullMarked;
