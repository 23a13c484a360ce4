import dictionary from './dictionary.json';
import ownerForms from './owner-forms.json';
import ownerPage from './owner-page.json';
import properties from './properties.json';

export default { dictionary, ownerForms, ownerPage, properties };
