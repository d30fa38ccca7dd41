// What every page needs before it is painted.
import './theme.js';
import './layout.js';
