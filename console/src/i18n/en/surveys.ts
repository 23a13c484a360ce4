import questionnaires from './questionnaires.json';

export default { questionnaires };
