/** Slips over HTTP: printed by the office, answered by whoever holds one. */
@NullMarked
package linli.survey.slips.web;

import org.jspecify.annotations.NullMarked;
