import estate from './estate';
import exported from './exports';
import home from './home';
import intake from './intake';
import money from './money';
import office from './office';
import officeProblems from './problems-office';
import problems from './problems';
import resident from './resident';
import service from './service';
import shared from './shared';
import staff from './staff';
import technician from './technician';
import trail from './trail';
import voices from './voices';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default {
  ...shared,
  problems: { ...problems.problems, ...officeProblems.problems },
  ...staff,
  ...estate,
  ...exported,
  ...home,
  ...intake,
  ...money,
  ...office,
  ...service,
  ...trail,
  ...technician,
  deliveries: { ...shared.deliveries, template: { ...shared.deliveries.template, ...staff.deliveries.template } },
  ...voices,
  ...resident,
};
