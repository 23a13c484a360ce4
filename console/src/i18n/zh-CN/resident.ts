import phone from './phone.json';
import resident from './resident.json';
import voices from './voices.json';

export default { phone, resident, voices };
