/** Reports as they are kept. */
@NullMarked
package linli.survey.reports.store;

import org.jspecify.annotations.NullMarked;
