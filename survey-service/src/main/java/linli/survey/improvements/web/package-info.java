/** Improvements over HTTP. */
@NullMarked
package linli.survey.improvements.web;

import org.jspecify.annotations.NullMarked;
