import billruns from './billruns.json';
import bills from './bills.json';
import dispatching from './dispatching.json';
import home from './home.json';
import imports from './imports.json';
import notices from './notices.json';
import operations from './operations.json';
import orders from './orders.json';
import owners from './owners.json';
import questionnaires from './questionnaires.json';
import requests from './requests.json';
import shell from './shell.json';
import tariffs from './tariffs.json';
import trail from './trail.json';

export default {
  billruns,
  bills,
  dispatching,
  home,
  imports,
  notices,
  operations,
  orders,
  owners,
  questionnaires,
  requests,
  shell,
  tariffs,
  trail,
};
