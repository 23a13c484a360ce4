// The measures of the product, counted on the running one and printed.
import { check } from './stage.mjs';

export function measured(who, what, interactions, most) {
  console.log(`measure: ${who}, ${what}: ${interactions} of at most ${most}`);
  check(interactions <= most, `${who} needed ${interactions} interactions for ${what}; ${most} are allowed`);
}

export function timed(who, what, millis, most) {
  console.log(`measure: ${who}, ${what}: ${Math.round(millis)} ms of at most ${most}`);
}
