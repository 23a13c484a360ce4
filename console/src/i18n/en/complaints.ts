import complaints from './complaints.json';

export default { complaints };
