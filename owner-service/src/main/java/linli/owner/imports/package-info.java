/** Spreadsheets that are read in: mapped, checked row by row, resumed after a crash. */
@NullMarked
package linli.owner.imports;

import org.jspecify.annotations.NullMarked;
