import dictionary from './dictionary.json';
import duplicates from './duplicates.json';
import ownerForms from './owner-forms.json';
import ownerPage from './owner-page.json';
import properties from './properties.json';

export default { dictionary, duplicates, ownerForms, ownerPage, properties };
