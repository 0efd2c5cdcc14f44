import './guest.css';
import './follow.ts';
import './forms.ts';
import './framed.ts';
import './menu.ts';
import './share.ts';
import './stock.ts';
import './tell.ts';
