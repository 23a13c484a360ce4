import { screens as resident } from './phones/resident-screens';
import { screens as technician } from './phones/technician-screens';
import { addressesOf } from './screen';

/** The only addresses of the phones: of each screen by its name. */
export const phonePaths = { ...addressesOf(technician), ...addressesOf(resident) };
