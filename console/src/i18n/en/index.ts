import board from './board';
import estate from './estate';
import exported from './exports';
import home from './home';
import intake from './intake';
import join from './join';
import lobby from './lobby';
import money from './money';
import office from './office';
import officeProblems from './problems-office';
import problems from './problems';
import report from './report';
import resident from './resident';
import residentLater from './resident-later';
import service from './service';
import shared from './shared';
import staff from './staff';
import surveys from './surveys';
import technician from './technician';
import trail from './trail';
import voices from './voices';
import wishes from './wishes';
import work from './work';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default {
  ...shared,
  problems: { ...problems.problems, ...officeProblems.problems, ...board.problems },
  ...staff,
  ...estate,
  ...exported,
  ...home,
  ...intake,
  ...money,
  ...office,
  ...service,
  ...surveys,
  ...trail,
  ...technician,
  ...voices,
  board: board.board,
  ...join,
  ...lobby,
  phone: resident.phone,
  resident: {
    ...resident.resident,
    chat: { ...resident.resident.chat, ...residentLater.resident.chat },
    receipts: { ...resident.resident.receipts, ...residentLater.resident.receipts },
    surveys: { ...resident.resident.surveys, ...residentLater.resident.surveys },
  },
  ...report,
  ...wishes,
  ...work,
};
