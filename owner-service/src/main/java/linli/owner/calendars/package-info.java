/**
 * When people work: one table a year, for all communities, kept by an administrator. What is
 * promised in business hours is counted by it everywhere.
 */
@NullMarked
package linli.owner.calendars;

import org.jspecify.annotations.NullMarked;
