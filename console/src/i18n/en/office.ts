import imports from './imports.json';
import operations from './operations.json';
import staff from './staff-posts.json';
import trail from './trail.json';

export default { imports, operations, staff, trail };
