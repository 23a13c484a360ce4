import bills from './bills.json';
import dictionary from './dictionary.json';
import dispatching from './dispatching.json';
import home from './home.json';
import imports from './imports.json';
import notices from './notices.json';
import orders from './orders.json';
import owners from './owners.json';
import requests from './requests.json';
import shell from './shell.json';
import staff from './staff-posts.json';
import trail from './trail.json';

export default { bills, dictionary, dispatching, home, imports, notices, orders, owners, requests, shell, staff, trail };
