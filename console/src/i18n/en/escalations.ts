import escalations from './escalations.json';

export default { escalations };
