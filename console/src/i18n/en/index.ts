import bills from './bills.json';
import common from './common.json';
import deliveries from './deliveries.json';
import dispatching from './dispatching.json';
import home from './home.json';
import imports from './imports.json';
import orders from './orders.json';
import owners from './owners.json';
import phone from './phone.json';
import problems from './problems.json';
import requests from './requests.json';
import resident from './resident.json';
import shell from './shell.json';
import technician from './technician.json';
import times from './times.json';
import trail from './trail.json';
import words from './words.json';

export default { bills, common, deliveries, dispatching, home, imports, orders, owners, phone, problems, requests, resident, shell, technician, times, trail, words };
