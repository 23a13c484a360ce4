import bills from './bills.json';

export default { bills };
