/** Technicians over HTTP. */
@NullMarked
package linli.workorder.technicians.web;

import org.jspecify.annotations.NullMarked;
