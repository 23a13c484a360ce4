/** Compliments over HTTP. */
@NullMarked
package linli.workorder.compliments.web;

import org.jspecify.annotations.NullMarked;
