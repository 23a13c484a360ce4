/** Papers to fetch. */
@NullMarked
package linli.billing.papers.web;

import org.jspecify.annotations.NullMarked;
