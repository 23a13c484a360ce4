import trailFields from './trail-fields.json';
import trail from './trail.json';

export default { trail, trailFields };
