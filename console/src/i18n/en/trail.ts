import trail from './trail.json';

export default { trail };
