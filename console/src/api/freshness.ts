/** How long what is known counts as new: one place, so that nothing is asked for twice as often as needed. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Lists and single things of the day's work. */
export const FRESH_FOR = 15 * SECOND;
/** What has no live line of its own, or is heard by webviews that hear none. */
export const ASK_EVERY = 30 * SECOND;
/** Counts that nobody acts on by themselves. */
export const COUNT_EVERY = MINUTE;
/** What changes when somebody changes the house: words, communities, targets. */
export const FIXED_FOR = 10 * MINUTE;
/** Who is signed in. */
export const ACCOUNT_FOR = MINUTE;
/** A job that runs, where its live line is away. */
export const JOB_EVERY = 10 * SECOND;
