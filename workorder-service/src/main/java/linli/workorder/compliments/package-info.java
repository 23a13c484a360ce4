/** Compliments (表扬): each reaches whom it praises. */
@NullMarked
package linli.workorder.compliments;

import org.jspecify.annotations.NullMarked;
