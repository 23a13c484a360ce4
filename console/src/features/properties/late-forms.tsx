import { lazy } from 'react';

/** Whoever only looks loads no form. */
export const BuildingForm = lazy(async () => ({ default: (await import('./property-forms')).BuildingForm }));
export const UnitForm = lazy(async () => ({ default: (await import('./property-forms')).UnitForm }));
export const TransferForm = lazy(async () => ({ default: (await import('./property-forms')).TransferForm }));
