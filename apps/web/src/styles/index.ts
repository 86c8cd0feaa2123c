import './tokens.css';
import './base.css';
import './blocks.css';
import './layout.css';
