import checkup from './checkup.json';
import imports from './imports.json';
import operations from './operations.json';
import staff from './staff-posts.json';

export default { checkup, imports, operations, staff };
