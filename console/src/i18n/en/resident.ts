import phone from './phone.json';
import resident from './resident.json';

export default { phone, resident };
