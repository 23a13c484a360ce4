/** Tariffs (收费标准): written by one person, put into force by another. */
@NullMarked
package linli.billing.tariffs;

import org.jspecify.annotations.NullMarked;
