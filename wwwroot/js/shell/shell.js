// What every page needs before it is painted.
import './theme.js';
import './layout.js';
import './stick.js';
import './dialog.js';
import './reconnect.js';
import './shortcuts.js';
