import { lazy } from 'react';
import { learnWords } from '../../i18n';

/** Nobody needs them before they have said what and where: each comes with its words. */
export const VisitWindow = lazy(async () => (await Promise.all([import('./visit-window'), learnWords('report')]))[0]);
export const FaultGuide = lazy(async () => (await Promise.all([import('./fault-guide'), learnWords('report')]))[0]);
export const PhoneKind = lazy(async () => (await Promise.all([import('./phone-kind'), learnWords('report')]))[0]);
export const PayerHint = lazy(async () => (await Promise.all([import('./payer-hint'), learnWords('report')]))[0]);
