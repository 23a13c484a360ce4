import billruns from './billruns.json';
import payments from './payments.json';
import tariffs from './tariffs.json';

export default { billruns, payments, tariffs };
