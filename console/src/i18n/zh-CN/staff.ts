import bills from './bills.json';
import dispatching from './dispatching.json';
import home from './home.json';
import orders from './orders.json';
import owners from './owners.json';
import requests from './requests.json';
import shell from './shell.json';

export default { bills, dispatching, home, orders, owners, requests, shell };
