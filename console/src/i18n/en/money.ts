import bills from './bills.json';
import billruns from './billruns.json';
import closings from './closings.json';
import dunning from './dunning.json';
import latefees from './latefees.json';
import meters from './meters.json';
import payments from './payments.json';
import readings from './readings.json';
import reliefs from './reliefs.json';
import tariffs from './tariffs.json';

export default { bills, billruns, closings, dunning, latefees, meters, payments, readings, reliefs, tariffs };
