/** Complaints over HTTP. */
@NullMarked
package linli.workorder.complaints.web;

import org.jspecify.annotations.NullMarked;
