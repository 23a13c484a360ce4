import wishes from './wishes.json';

export default { wishes };
