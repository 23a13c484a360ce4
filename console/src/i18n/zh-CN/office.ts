import calendars from './calendars.json';
import checkup from './checkup.json';
import communities from './communities.json';
import dispatchPolicies from './dispatch-policies.json';
import imports from './imports.json';
import operations from './operations.json';
import staff from './staff-posts.json';
import teams from './teams.json';
import templates from './templates.json';

export default { calendars, checkup, communities, dispatchPolicies, imports, operations, staff, teams, templates };
