/** What is unusual, over HTTP. */
@NullMarked
package linli.audit.unusual.web;

import org.jspecify.annotations.NullMarked;
