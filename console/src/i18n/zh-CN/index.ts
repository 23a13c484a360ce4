import estate from './estate';
import money from './money';
import office from './office';
import problems from './problems';
import resident from './resident';
import service from './service';
import shared from './shared';
import staff from './staff';
import technician from './technician';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default { ...shared, ...staff, ...office, ...problems, ...estate, ...money, ...service, ...technician, ...resident };
