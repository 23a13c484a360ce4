import dictionary from './dictionary.json';
import ownerForms from './owner-forms.json';

export default { dictionary, ownerForms };
