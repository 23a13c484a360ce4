import dispatching from './dispatching.json';
import orders from './orders.json';
import owners from './owners.json';
import shell from './shell.json';

export default { dispatching, orders, owners, shell };
