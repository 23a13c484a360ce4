import deliveries from './deliveries-staff.json';
import phone from './phone.json';
import technician from './technician.json';

/** What is told to staff only joins what is told to everybody. */
export default { deliveries, phone, technician };
