import deliveries from './deliveries-resident.json';
import phone from './phone.json';
import resident from './resident.json';

/** What is told to residents only joins what is told to everybody. */
export default { deliveries, phone, resident };
