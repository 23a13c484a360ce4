import board from './board.json';
import problems from './problems-board.json';

/** What goes wrong on the board only joins what goes wrong everywhere. */
export default { board, problems };
