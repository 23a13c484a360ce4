import estate from './estate';
import office from './office';
import resident from './resident';
import shared from './shared';
import staff from './staff';
import technician from './technician';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default { ...shared, ...staff, ...office, ...estate, ...technician, ...resident };
