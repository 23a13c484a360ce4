import billruns from './billruns.json';
import dunning from './dunning.json';
import latefees from './latefees.json';
import meters from './meters.json';
import payments from './payments.json';
import tariffs from './tariffs.json';

export default { billruns, dunning, latefees, meters, payments, tariffs };
