import billruns from './billruns.json';
import conversations from './conversations.json';
import imports from './imports.json';
import notices from './notices.json';
import operations from './operations.json';
import payments from './payments.json';
import questionnaires from './questionnaires.json';
import staff from './staff-posts.json';
import tariffs from './tariffs.json';
import trail from './trail.json';

export default { billruns, conversations, imports, notices, operations, payments, questionnaires, staff, tariffs, trail };
