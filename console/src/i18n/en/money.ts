import billruns from './billruns.json';
import tariffs from './tariffs.json';

export default { billruns, tariffs };
