import exports from './exports.json';

/** Of lists that are taken home: they come with the first of them. */
export default { exports };
