/** Which commands, options, operators and stages the conformance suite has tried. */
@NullMarked
package linli.store.dialect;

import org.jspecify.annotations.NullMarked;
