import work from './work.json';

export default { work };
