/** The manners of HTTP: problems, commands, pages. */
@NullMarked
package linli.chassis.web;

import org.jspecify.annotations.NullMarked;
