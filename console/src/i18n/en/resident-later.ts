import resident from './resident-later.json';

/** The words of pages that a resident seldom opens join those of the door. */
export default { resident };
