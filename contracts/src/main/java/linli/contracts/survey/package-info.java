/** What survey-service tells: how content people are. */
@NullMarked
package linli.contracts.survey;

import org.jspecify.annotations.NullMarked;
