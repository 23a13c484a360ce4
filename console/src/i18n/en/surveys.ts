import audience from './audience.json';
import improvements from './improvements.json';
import questionnaires from './questionnaires.json';
import ratings from './ratings.json';

export default { audience, improvements, questionnaires, ratings };
