import billruns from './billruns.json';
import complaints from './complaints.json';
import imports from './imports.json';
import notices from './notices.json';
import operations from './operations.json';
import questionnaires from './questionnaires.json';
import staff from './staff-posts.json';
import tariffs from './tariffs.json';
import trail from './trail.json';

export default { billruns, complaints, imports, notices, operations, questionnaires, staff, tariffs, trail };
