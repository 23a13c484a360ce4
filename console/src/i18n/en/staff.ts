import deliveries from './deliveries-staff.json';
import dispatching from './dispatching.json';
import orders from './orders.json';
import owners from './owners.json';
import shell from './shell.json';

/** What is told to staff only joins what is told to everybody. */
export default { deliveries, dispatching, orders, owners, shell };
