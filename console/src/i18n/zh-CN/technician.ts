import phone from './phone.json';
import technician from './technician.json';

export default { phone, technician };
