import problems from './problems.json';

export default { problems };
