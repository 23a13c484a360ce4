/** Reports (报告): what a closed questionnaire came to, as it was written down. */
@NullMarked
package linli.survey.reports;

import org.jspecify.annotations.NullMarked;
