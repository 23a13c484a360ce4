import { spokenLanguage } from '.';

/** What somebody wrote, in the reader's language where they wrote it in both. */
export function inLanguage<T>(chinese: T, english: T | null | undefined): T {
  return (spokenLanguage() === 'en' ? english : undefined) || chinese;
}
