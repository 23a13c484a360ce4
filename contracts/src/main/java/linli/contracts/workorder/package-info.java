/** What workorder-service tells: requests, the life of work orders, who can be sent. */
@NullMarked
package linli.contracts.workorder;

import org.jspecify.annotations.NullMarked;
