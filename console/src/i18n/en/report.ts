import report from './report.json';

/** What helps with a report, at the desk and on a phone. */
export default { report };
