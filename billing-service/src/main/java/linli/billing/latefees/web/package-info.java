/** Late fees and their rules. */
@NullMarked
package linli.billing.latefees.web;

import org.jspecify.annotations.NullMarked;
