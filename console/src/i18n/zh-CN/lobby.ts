import lobby from './lobby.json';

export default { lobby };
