import type { components } from '../../api/workorder.gen';

export type Figures = components['schemas']['WorkOrderFigures'];
export type OfDay = Figures['days'][number];
