/** How reliefs are asked for and decided. */
@NullMarked
package linli.billing.reliefs.web;

import org.jspecify.annotations.NullMarked;
