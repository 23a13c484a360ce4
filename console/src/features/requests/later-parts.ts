import { lazy } from 'react';
import { learnWords } from '../../i18n';

/** Nobody needs them before they have said what and where: each comes with its words. */
export const VisitWindow = lazy(async () => (await Promise.all([import('./visit-window'), learnWords('report')]))[0]);
