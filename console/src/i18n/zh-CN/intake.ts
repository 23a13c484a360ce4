import requests from './requests.json';

export default { requests };
