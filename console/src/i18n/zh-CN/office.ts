import billruns from './billruns.json';
import notices from './notices.json';
import operations from './operations.json';
import questionnaires from './questionnaires.json';
import staff from './staff-posts.json';
import tariffs from './tariffs.json';
import trail from './trail.json';

export default { billruns, notices, operations, questionnaires, staff, tariffs, trail };
