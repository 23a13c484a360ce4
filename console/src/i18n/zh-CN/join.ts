import join from './join.json';

export default { join };
