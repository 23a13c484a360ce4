/**
 * Turns data into paper: A4 as PDF, with Chinese fonts. Only for services that import {@link
 * linli.chassis.print.PrintConfiguration} and name the libraries and the fonts in their build.
 */
@NullMarked
package linli.chassis.print;

import org.jspecify.annotations.NullMarked;
