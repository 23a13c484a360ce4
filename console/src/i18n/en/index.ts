import bills from './bills';
import complaints from './complaints';
import escalations from './escalations';
import home from './home';
import imports from './imports';
import office from './office';
import resident from './resident';
import shared from './shared';
import staff from './staff';
import technician from './technician';
import voices from './voices';

/** All of them, for the tests and the types; a browser loads those of its door. */
export default {
  ...shared,
  ...staff,
  ...office,
  ...bills,
  ...complaints,
  ...escalations,
  ...home,
  ...imports,
  ...technician,
  ...resident,
  ...voices,
};
