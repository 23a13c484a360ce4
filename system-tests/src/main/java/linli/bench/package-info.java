/** Benchmarks of the running platform: what it does, against what it costs. */
@NullMarked
package linli.bench;

import org.jspecify.annotations.NullMarked;
