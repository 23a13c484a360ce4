/** Our copy of the data dictionary: request types, materials, reasons. */
@NullMarked
package linli.workorder.words;

import org.jspecify.annotations.NullMarked;
