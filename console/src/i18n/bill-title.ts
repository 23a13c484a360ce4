import type { Bill } from '../api/types';
import { inLanguage } from './in-language';

/** What a bill is for, in the reader's language where its tariff has a name in it. */
export const titleOf = ({ title, titleEn }: Pick<Bill, 'title' | 'titleEn'>): string => inLanguage(title, titleEn);
