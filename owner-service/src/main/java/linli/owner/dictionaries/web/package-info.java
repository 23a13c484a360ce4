/** The dictionary over HTTP. */
@NullMarked
package linli.owner.dictionaries.web;

import org.jspecify.annotations.NullMarked;
