import common from './common.json';
import deliveries from './deliveries.json';
import times from './times.json';
import words from './words.json';

export default { common, deliveries, times, words };
