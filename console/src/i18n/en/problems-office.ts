import problems from './problems-office.json';

/** What goes wrong at desks only; it joins what goes wrong everywhere. */
export default { problems };
