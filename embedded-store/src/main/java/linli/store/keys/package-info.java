/** BSON values as bytes that sort as MongoDB sorts the values, and what index keys are made of. */
@NullMarked
package linli.store.keys;

import org.jspecify.annotations.NullMarked;
