/** Imports over HTTP. */
@NullMarked
package linli.owner.imports.web;

import org.jspecify.annotations.NullMarked;
