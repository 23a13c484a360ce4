/** What the images carry besides the services. */
@NullMarked
package linli.deploy;

import org.jspecify.annotations.NullMarked;
