import { lazy } from 'react';
import { learnWords } from '../../i18n';

/** Whoever only looks loads no form, and none of its words. */
async function forms() {
  const [known] = await Promise.all([import('./owner-forms'), learnWords('estate')]);
  return known;
}

export const RegisterForm = lazy(async () => ({ default: (await forms()).RegisterForm }));
export const DescribeForm = lazy(async () => ({ default: (await forms()).DescribeForm }));
export const LinkForm = lazy(async () => ({ default: (await forms()).LinkForm }));
export const EndLinkForm = lazy(async () => ({ default: (await forms()).EndLinkForm }));
export const AccountForm = lazy(async () => ({ default: (await forms()).AccountForm }));
