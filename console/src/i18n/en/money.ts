import billruns from './billruns.json';
import dunning from './dunning.json';
import payments from './payments.json';
import tariffs from './tariffs.json';

export default { billruns, dunning, payments, tariffs };
