import estate from './estate';
import home from './home';
import intake from './intake';
import office from './office';
import resident from './resident';
import shared from './shared';
import staff from './staff';
import trail from './trail';
import technician from './technician';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default { ...shared, ...staff, ...office, ...estate, ...home, ...intake, ...trail, ...technician, ...resident };
