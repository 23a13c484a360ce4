/** Reports over HTTP, and as paper. */
@NullMarked
package linli.survey.reports.web;

import org.jspecify.annotations.NullMarked;
