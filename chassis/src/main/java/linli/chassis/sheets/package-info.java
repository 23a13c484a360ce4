/**
 * Spreadsheet files that people send: read row by row as what they show. Only for services that
 * import {@link linli.chassis.sheets.SheetsConfiguration} and name the library in their build.
 */
@NullMarked
package linli.chassis.sheets;

import org.jspecify.annotations.NullMarked;
