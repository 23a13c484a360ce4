import conversations from './conversations.json';
import notices from './notices.json';
import questionnaires from './questionnaires.json';

export default { conversations, notices, questionnaires };
