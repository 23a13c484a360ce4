import voices from './voices.json';

export default { voices };
